pub mod platform;

pub fn start() {}

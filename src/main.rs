//! The program of the page: it starts the library.

fn main() {
    taizhang::start();
}

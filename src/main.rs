//! The program of the page: it starts the library.

/// A register is hundreds of thousands of small values: the allocator that comes with the target spends a tenth of the
/// time of every large step on them.
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    taizhang::start();
}

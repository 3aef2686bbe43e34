fn main() {
    taizhang::start();
}

//! A folder that the person chose, where the browser has such a thing (File System Access).
//!
//! The browser lends it to this page for as long as it likes: what it says of that is asked anew each time. A file is
//! written beside its place and put there whole when it is closed.

use js_sys::{AsyncIterator, Object, Promise, Reflect, Uint8Array};
use taizhang_core::exchange::standing::place::{Place, PlaceFault};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, File};

#[wasm_bindgen]
extern "C" {
    /// `FileSystemDirectoryHandle`.
    #[derive(Clone)]
    pub type Folder;

    #[wasm_bindgen(method, getter)]
    pub fn name(this: &Folder) -> String;

    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    fn get_file_handle(this: &Folder, name: &str, way: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = removeEntry)]
    fn remove_entry(this: &Folder, name: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn keys(this: &Folder) -> Result<AsyncIterator, JsValue>;

    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    fn query_permission(this: &Folder, way: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &Folder, way: &Object) -> Result<Promise, JsValue>;

    type FileHandle;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    type Writable;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, bytes: &Uint8Array) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;
}

/// What the browser says of a folder that was chosen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    Granted,
    /// It asks the person again, at a click.
    Asks,
    /// It must be chosen again.
    Denied,
}

const PICKER: &str = "showDirectoryPicker";

/// Whether this browser lets a folder be chosen.
pub fn can_choose() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window, &PICKER.into()) == Ok(true))
}

/// Lets the person choose a folder; none where nothing was chosen. To be called at a click, before anything is waited for.
pub fn choose(writes: bool) -> impl Future<Output = Option<Folder>> {
    let asked = web_sys::window().and_then(|window| {
        let picker = Reflect::get(&window, &PICKER.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
        picker.call1(&window, &mode(writes)).ok()?.dyn_into::<Promise>().ok()
    });
    async move { JsFuture::from(asked?).await.ok().map(JsCast::unchecked_into) }
}

impl Folder {
    /// What the browser says now.
    pub async fn permission(&self, writes: bool) -> Permission {
        permission(self.query_permission(&mode(writes))).await
    }

    /// Has the browser ask the person. To be called at a click, before anything is waited for.
    pub fn ask(&self, writes: bool) -> impl Future<Output = Permission> + use<> {
        permission(self.request_permission(&mode(writes)))
    }

    async fn file(&self, name: &str, create: bool) -> Result<Option<FileHandle>, PlaceFault> {
        match wait(self.get_file_handle(name, &object("create", create.into()))).await {
            Ok(handle) => Ok(Some(handle.unchecked_into())),
            Err(error) if !create && named(&error) == "NotFoundError" => {
                // A folder that is gone says the same of all its files.
                let first = self.keys().and_then(|names| names.next());
                wait(first).await.map_err(fault).map(|_| None)
            }
            Err(error) => Err(fault(error)),
        }
    }

    async fn opened(&self, name: &str) -> Result<Option<File>, PlaceFault> {
        let Some(handle) = self.file(name, false).await? else { return Ok(None) };
        wait(handle.get_file()).await.map(|file| Some(file.unchecked_into())).map_err(fault)
    }
}

impl Place for Folder {
    async fn names(&self) -> Result<Vec<String>, PlaceFault> {
        let (names, mut found) = (self.keys().map_err(fault)?, Vec::new());
        loop {
            let next = wait(names.next()).await.map_err(fault)?;
            let part = |name: &str| Reflect::get(&next, &name.into()).unwrap_or(JsValue::UNDEFINED);
            if part("done").is_truthy() {
                return Ok(found);
            }
            found.extend(part("value").as_string());
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    async fn size(&self, name: &str) -> Result<Option<u64>, PlaceFault> {
        Ok(self.opened(name).await?.map(|file| file.size() as u64))
    }

    async fn read(&self, name: &str) -> Result<Vec<u8>, PlaceFault> {
        let file = self.opened(name).await?.ok_or(PlaceFault::Failed)?;
        let bytes = JsFuture::from(file.array_buffer()).await.map_err(fault)?;
        Ok(Uint8Array::new(&bytes).to_vec())
    }

    async fn write_new(&self, name: &str, bytes: &[u8]) -> Result<(), PlaceFault> {
        if self.file(name, false).await?.is_some() {
            return Err(PlaceFault::Taken);
        }
        let handle = self.file(name, true).await?.ok_or(PlaceFault::Failed)?;
        let writable: Writable = wait(handle.create_writable()).await.map_err(fault)?.unchecked_into();
        let written = match wait(writable.write(&Uint8Array::from(bytes))).await {
            Ok(_) => wait(writable.close()).await,
            Err(error) => {
                // What is half there goes with it.
                let _ = wait(writable.abort()).await;
                Err(error)
            }
        };
        written.map(drop).map_err(fault)
    }

    async fn remove(&self, name: &str) -> Result<(), PlaceFault> {
        wait(self.remove_entry(name)).await.map(drop).map_err(fault)
    }
}

async fn permission(asked: Result<Promise, JsValue>) -> Permission {
    // A browser that has no such question lends the folder as long as the page lives.
    let Ok(asked) = asked else { return Permission::Granted };
    match JsFuture::from(asked).await.ok().and_then(|said| said.as_string()).as_deref() {
        Some("granted") => Permission::Granted,
        Some("prompt") => Permission::Asks,
        _ => Permission::Denied,
    }
}

async fn wait(asked: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(asked?).await
}

fn named(error: &JsValue) -> String {
    error.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default()
}

fn fault(error: JsValue) -> PlaceFault {
    match named(&error).as_str() {
        "NotFoundError" => PlaceFault::Gone,
        "QuotaExceededError" => PlaceFault::Full,
        "NotAllowedError" | "SecurityError" => PlaceFault::Refused,
        _ => PlaceFault::Failed,
    }
}

fn mode(writes: bool) -> Object {
    object("mode", if writes { "readwrite" } else { "read" }.into())
}

fn object(name: &str, value: JsValue) -> Object {
    let made = Object::new();
    // A fresh object takes what is put into it.
    let _ = Reflect::set(&made, &name.into(), &value);
    made
}

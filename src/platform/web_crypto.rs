//! The browser's own cipher, for what the page's plain script sealed with it (`exchange/stored_data.rs`): so no second
//! one has to be in the program.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::stored_data::{Outside, Seal};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Subtle;

    #[wasm_bindgen(thread_local_v2, js_namespace = crypto, js_name = subtle)]
    static SUBTLE: Option<Subtle>;

    #[wasm_bindgen(method, catch, js_name = importKey)]
    fn import_key(
        this: &Subtle,
        format: &str,
        key: &Uint8Array,
        way: &str,
        out: bool,
        uses: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = deriveKey)]
    fn derive_key(
        this: &Subtle,
        way: &Object,
        key: &JsValue,
        made: &Object,
        out: bool,
        uses: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn decrypt(this: &Subtle, way: &Object, key: &JsValue, bytes: &Uint8Array) -> Result<Promise, JsValue>;
}

/// The chunks of a file that is sealed, in their order.
///
/// # Errors
/// `backup-passphrase` where the first of them does not open, `stored-data-format` where a later one does not,
/// `crypto-missing` where the browser has no cipher.
pub async fn unseal(outside: &Outside<'_>, seal: &Seal, passphrase: &str) -> Result<Vec<Vec<u8>>, Issue> {
    let missing = |_| Issue::new("crypto-missing");
    let key = key(seal, passphrase).await.map_err(missing)?;
    let mut plain = Vec::new();
    for (number, chunk) in (0..).zip(&outside.chunks) {
        let opened = open(outside.header, seal, number, &key, chunk).await;
        let wrong = if number == 0 { "backup-passphrase" } else { "stored-data-format" };
        plain.push(opened.map_err(|_| Issue::new(wrong))?);
    }
    Ok(plain)
}

/// Whether this browser has it.
pub fn is_there() -> bool {
    SUBTLE.with(Option::is_some)
}

async fn key(seal: &Seal, passphrase: &str) -> Result<JsValue, JsValue> {
    let uses = |name: &str| Array::of1(&name.into());
    let typed = with_subtle(|subtle| {
        subtle.import_key("raw", &bytes(passphrase.as_bytes()), "PBKDF2", false, &uses("deriveKey"))
    })?;
    let typed = JsFuture::from(typed).await?;
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", bytes(seal.salt.as_bytes()).into()),
        ("iterations", seal.iterations.into()),
    ])?;
    let made = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    JsFuture::from(with_subtle(|subtle| subtle.derive_key(&way, &typed, &made, false, &uses("decrypt")))?)
        .await
}

async fn open(
    header: &[u8],
    seal: &Seal,
    number: u32,
    key: &JsValue,
    chunk: &[u8],
) -> Result<Vec<u8>, JsValue> {
    let way = object(&[
        ("name", "AES-GCM".into()),
        ("iv", bytes(&seal.nonce(number)).into()),
        ("additionalData", bytes(header).into()),
    ])?;
    let opened = JsFuture::from(with_subtle(|subtle| subtle.decrypt(&way, key, &bytes(chunk)))?).await?;
    Ok(Uint8Array::new(&opened).to_vec())
}

fn with_subtle(ask: impl FnOnce(&Subtle) -> Result<Promise, JsValue>) -> Result<Promise, JsValue> {
    SUBTLE.with(|subtle| ask(subtle.as_ref().ok_or(JsValue::NULL)?))
}

fn bytes(bytes: &[u8]) -> Uint8Array {
    Uint8Array::from(bytes)
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let made = Object::new();
    for (name, value) in fields {
        Reflect::set(made.unchecked_ref(), &(*name).into(), value)?;
    }
    Ok(made)
}

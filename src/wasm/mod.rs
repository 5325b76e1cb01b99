//! The bindings for JavaScript: arguments in, the core called, the outward schema out. No algorithm.

mod dom;
mod options;
mod source;

use crate::analyze_with;
use crate::wire;
use js_sys::{Array, Error, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use source::Given;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "/** What ranks the sentences: Zubda's own editor, or a baseline to compare it with. */
export type Method = \"editor\" | \"lead\" | \"longest\" | \"lexrank\" | \"textrank\";

export interface AnalyzeOptions {
    /**
     * Is told the share of the work that is done, in [0, 1] and rising, after each of a few stages.
     */
    onProgress?: (share: number) => void;
}

/** What can be read: a text, one with its blocks, or (where there is a DOM) an element or a document. */
export type Source = string | TextSource | Element | Document;";

/// Reads a document that the browser has parsed, or an element of a page: its text with its blocks, as plain data that a worker
/// can be sent. Nothing is fetched, run or changed. Throws an `Error` whose `code` is `invalid_source`, `unknown_option` or
/// `invalid_option`.
///
/// @param root A document, or an element; of an element what stands in it.
/// @param options `page`: whether it is a whole page, whose main text is to be found.
#[wasm_bindgen(unchecked_return_type = "TextSource")]
pub fn read(
    #[wasm_bindgen(unchecked_param_type = "Document | Element")] root: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = options::read(options)?;
    let read = source::read(&root, options.page)?;
    to_js(&read.ok_or_else(|| failure("invalid_source", NO_ROOT))?)
}

/// Where stretches of the text of a document or an element stand in it, as DOM ranges: for each stretch an array with a range for each
/// text node that it touches, which may be marked or scrolled to without a change to the page. Empty where the text of `root` is not
/// `text` any more, and for what stands outside of a page's main text. Throws as `read` does; `invalid_option` for stretches that are
/// none.
///
/// @param root The document or element.
/// @param text Its text, as `read` or `analyze` gave it.
/// @param stretches Sentences, blocks, or other stretches, in UTF-16 units.
/// @param options As those with which it was read.
#[wasm_bindgen(unchecked_return_type = "Range[][]")]
pub fn locate(
    #[wasm_bindgen(unchecked_param_type = "Document | Element")] root: JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly { readonly start: number; readonly end: number }[]")]
    stretches: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "ReadOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let options = options::read(options)?;
    let stretches = options::stretches(&stretches)?;
    let text = text.as_string().ok_or_else(|| failure("invalid_source", "the text must be a string"))?;
    let located = source::locate(&root, options.page, &text, &stretches)?;
    Ok(located.ok_or_else(|| failure("invalid_source", NO_ROOT))?.into())
}

/// What is told where something else than a document or an element is to be read.
const NO_ROOT: &str = "what is read must be a document or an element";

/// Reads and ranks a text. Throws an `Error` whose `code` is `invalid_source`, `unknown_option` or `invalid_option`.
///
/// @param source The text; or what `read` gave, or may be given.
/// @param options `title`: the title of the text, where it does not stand in it; `method` and `focus`: what ranks its sentences;
/// `keep`: the blocks that are content whatever tells against them; `onProgress`: is told how far it is. What that throws is thrown.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
pub fn analyze(
    #[wasm_bindgen(unchecked_param_type = "Source")] source: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalyzeOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let (mut options, listener) = options::analyze(options)?;
    let given = Given::take(source, options.title.take())?;
    let ranking = options.options().map_err(|error| failure("invalid_option", &error.to_string()))?;
    let source = given.source(&options.keep)?;
    let mut thrown = Ok(());
    let analysis = analyze_with(&source, &mut |share| {
        if let Some(listener) = &listener {
            thrown = std::mem::replace(&mut thrown, Ok(()))
                .and(listener.call1(&JsValue::UNDEFINED, &share.into()).map(drop));
        }
    });
    thrown?;
    let result = to_js(&wire::analysis(&analysis, &ranking))?;
    if let Some(own) = &given.own {
        set(&result, "text", own)?;
    }
    with_own_texts(result, &given)
}

/// Chooses the key sentences of a text. Throws as `analyze` does.
///
/// @param source The text; or what `read` gave, or may be given.
/// @param options Those of `analyze` but `onProgress`, and at most one of `sentences`, `words`, `characters` and `ratio`; three sentences if none.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    #[wasm_bindgen(unchecked_param_type = "Source")] source: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SummarizeOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let mut options = options::summarize(options)?;
    let given = Given::take(source, options.title.take())?;
    let wanted = options.options().map_err(|error| failure("invalid_option", &error.to_string()))?;
    let source = given.source(&options.keep)?;
    with_own_texts(to_js(&wire::summary(&crate::analyze(&source), &wanted))?, &given)
}

/// Fails where an object has a key of its own that is not known, and names it.
fn known_keys(object: &Object, known: &[&str], code: &str, what: &str) -> Result<(), JsValue> {
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        if !known.contains(&key.as_str()) {
            return Err(failure(code, &format!("{what} \"{key}\"; there are {}", known.join(", "))));
        }
    }
    Ok(())
}

/// A whole number, not below 0 and of 32 bits at most.
fn whole(value: &JsValue) -> Option<u32> {
    value.as_f64().filter(|&number| number == f64::from(number as u32)).map(|number| number as u32)
}

/// Rust strings cannot hold lone surrogates: where the text has any, each `text` is sliced anew from the caller's own string.
/// A lone surrogate is read as U+FFFD, which is one UTF-16 unit as well, so that the offsets agree.
fn with_own_texts(result: JsValue, given: &Given) -> Result<JsValue, JsValue> {
    if let Some(own) = &given.own {
        let sentences: Array = Reflect::get(&result, &"sentences".into())?.dyn_into()?;
        for sentence in sentences.iter() {
            let offset =
                |name: &str| Reflect::get(&sentence, &name.into()).map(|at| at.as_f64().unwrap_or_default() as u32);
            set(&sentence, "text", &own.slice(offset("start")?, offset("end")?))?;
        }
    }
    Ok(result)
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    value.serialize(&Serializer::new()).map_err(|error| failure("internal", &error.to_string()))
}

fn set(target: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue> {
    Reflect::set(target, &name.into(), value).map(drop)
}

/// An `Error` with a stable `code`.
fn failure(code: &str, message: &str) -> JsValue {
    let error = JsValue::from(Error::new(message));
    // Setting a property of a fresh object cannot fail; the message alone would still tell.
    let _ = set(&error, "code", &code.into());
    error
}

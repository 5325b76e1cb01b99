//! The bindings for JavaScript: arguments in, the core called, the outward schema out. No algorithm.

use crate::wire::{self, AnalyzeOptions, SummarizeOptions};
use crate::{Source, analyze as analyze_source};
use js_sys::{Array, Error, JsString, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const METHOD: &str = "/** What ranks the sentences: Zubda's own editor, or a baseline to compare it with. */
export type Method = \"editor\" | \"lead\" | \"longest\" | \"lexrank\" | \"textrank\";";

/// Reads and ranks a text. Throws an `Error` whose `code` is `invalid_source`, `unknown_option` or `invalid_option`.
///
/// @param source The text.
/// @param options `title`: the title of the text, where it does not stand in it; `method` and `focus`: what ranks its sentences.
#[wasm_bindgen(unchecked_return_type = "Analysis")]
pub fn analyze(
    #[wasm_bindgen(unchecked_param_type = "string")] source: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalyzeOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = text_of(source)?;
    let options: AnalyzeOptions = read_options(options, AnalyzeOptions::KEYS)?;
    let text = String::from(&given);
    let title = options.title.as_deref().unwrap_or_default();
    let ranking = options.options().map_err(|error| failure("invalid_option", &error.to_string()))?;
    let analysis = analyze_source(&Source::plain(&text).with_title(title));
    let result = to_js(&wire::analysis(&analysis, &ranking))?;
    if !given.is_valid_utf16() {
        set(&result, "text", &given)?;
    }
    with_own_texts(result, &given)
}

/// Chooses the key sentences of a text. Throws as `analyze` does.
///
/// @param source The text.
/// @param options `title`, `method`, `focus`, and at most one of `sentences`, `words`, `characters` and `ratio`; three sentences if none.
#[wasm_bindgen(unchecked_return_type = "Summary")]
pub fn summarize(
    #[wasm_bindgen(unchecked_param_type = "string")] source: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SummarizeOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let given = text_of(source)?;
    let mut options: SummarizeOptions = read_options(options, SummarizeOptions::KEYS)?;
    let text = String::from(&given);
    let title = options.title.take().unwrap_or_default();
    let options = options.options().map_err(|error| failure("invalid_option", &error.to_string()))?;
    let analysis = analyze_source(&Source::plain(&text).with_title(&title));
    with_own_texts(to_js(&wire::summary(&analysis, &options))?, &given)
}

fn text_of(source: JsValue) -> Result<JsString, JsValue> {
    source.dyn_into().map_err(|_| failure("invalid_source", "the source must be a string"))
}

/// Reads an options object; a key that is not in `known` is refused by name, since serde would pass over it in silence.
fn read_options<T: DeserializeOwned + Default>(options: JsValue, known: &[&str]) -> Result<T, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(T::default());
    }
    let Some(object) = options.dyn_ref::<Object>().filter(|_| !Array::is_array(&options)) else {
        return Err(failure("invalid_option", "the options must be an object"));
    };
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        if !known.contains(&key.as_str()) {
            return Err(failure(
                "unknown_option",
                &format!("there is no option {key:?}; there are {}", known.join(", ")),
            ));
        }
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| failure("invalid_option", &error.to_string()))
}

/// Rust strings cannot hold lone surrogates: where the text has any, each `text` is sliced anew from the caller's own string.
/// A lone surrogate is read as U+FFFD, which is one UTF-16 unit as well, so that the offsets agree.
fn with_own_texts(result: JsValue, given: &JsString) -> Result<JsValue, JsValue> {
    if !given.is_valid_utf16() {
        let sentences: Array = Reflect::get(&result, &"sentences".into())?.dyn_into()?;
        for sentence in sentences.iter() {
            let offset =
                |name: &str| Reflect::get(&sentence, &name.into()).map(|at| at.as_f64().unwrap_or_default() as u32);
            set(&sentence, "text", &given.slice(offset("start")?, offset("end")?))?;
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

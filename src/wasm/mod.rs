//! The bindings for JavaScript: arguments in, the core called, the outward schema out. No algorithm.

use crate::wire::{self, AnalyzeOptions, SummarizeOptions};
use crate::{Source, analyze as analyze_source};
use js_sys::{Array, Error, JsString, Object, Reflect};
use serde::Serialize;
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
    let options = Given::read(options, AnalyzeOptions::KEYS)?;
    let options = AnalyzeOptions {
        title: options.text("title")?,
        method: options.text("method")?,
        focus: options.text("focus")?,
    };
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
    let options = Given::read(options, SummarizeOptions::KEYS)?;
    let mut options = SummarizeOptions {
        title: options.text("title")?,
        sentences: options.count("sentences")?,
        words: options.count("words")?,
        characters: options.count("characters")?,
        ratio: options.number("ratio")?,
        method: options.text("method")?,
        focus: options.text("focus")?,
    };
    let text = String::from(&given);
    let title = options.title.take().unwrap_or_default();
    let options = options.options().map_err(|error| failure("invalid_option", &error.to_string()))?;
    let analysis = analyze_source(&Source::plain(&text).with_title(&title));
    with_own_texts(to_js(&wire::summary(&analysis, &options))?, &given)
}

fn text_of(source: JsValue) -> Result<JsString, JsValue> {
    source.dyn_into().map_err(|_| failure("invalid_source", "the source must be a string"))
}

/// An options object, read by hand: serde's reading of three kinds of values would be a tenth of the module.
struct Given(Option<Object>);

impl Given {
    /// Takes an object without a key that is not in `known`; undefined and null are no options.
    fn read(options: JsValue, known: &[&str]) -> Result<Self, JsValue> {
        if options.is_undefined() || options.is_null() {
            return Ok(Self(None));
        }
        let object = options.dyn_into::<Object>().ok().filter(|object| !Array::is_array(object));
        let object = object.ok_or_else(|| failure("invalid_option", "the options must be an object"))?;
        for key in Object::keys(&object).iter().filter_map(|key| key.as_string()) {
            if !known.contains(&key.as_str()) {
                let message = format!("there is no option \"{key}\"; there are {}", known.join(", "));
                return Err(failure("unknown_option", &message));
            }
        }
        Ok(Self(Some(object)))
    }

    /// The value of an option, which undefined and null leave out, by what reads its `kind`.
    fn value<T>(&self, key: &str, kind: &str, read: impl Fn(&JsValue) -> Option<T>) -> Result<Option<T>, JsValue> {
        let Some(object) = &self.0 else { return Ok(None) };
        let value = Reflect::get(object, &key.into())?;
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        read(&value).map(Some).ok_or_else(|| failure("invalid_option", &format!("{key} must be {kind}")))
    }

    fn text(&self, key: &str) -> Result<Option<String>, JsValue> {
        self.value(key, "a string", JsValue::as_string)
    }

    fn number(&self, key: &str) -> Result<Option<f64>, JsValue> {
        self.value(key, "a number", JsValue::as_f64)
    }

    fn count(&self, key: &str) -> Result<Option<usize>, JsValue> {
        let whole = |value: &JsValue| value.as_f64().filter(|&number| number == f64::from(number as u32));
        Ok(self.value(key, "a whole number", whole)?.map(|number| number as usize))
    }
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

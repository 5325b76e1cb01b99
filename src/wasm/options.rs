//! Options objects of JavaScript → what the core may be told. Read by hand: serde's reading of four kinds of values would be a
//! tenth of the module.

use super::{failure, known_keys, whole};
use crate::wire::{AnalyzeOptions, ReadOptions, SummarizeOptions};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Options of `read`.
pub fn read(options: JsValue) -> Result<ReadOptions, JsValue> {
    let asked = Asked::take(options, ReadOptions::KEYS)?;
    Ok(ReadOptions { page: asked.value("page", "true or false", JsValue::as_bool)? })
}

/// Options of `analyze`, and who is told how far it is.
pub fn analyze(options: JsValue) -> Result<(AnalyzeOptions, Option<Function>), JsValue> {
    let asked = Asked::take(options, &[AnalyzeOptions::KEYS, &["onProgress"]].concat())?;
    let listener = asked.value("onProgress", "a function", |value| value.dyn_ref::<Function>().cloned())?;
    let options = AnalyzeOptions {
        title: asked.text("title")?,
        method: asked.text("method")?,
        focus: asked.text("focus")?,
        keep: asked.offsets("keep")?,
    };
    Ok((options, listener))
}

/// Options of `summarize`.
pub fn summarize(options: JsValue) -> Result<SummarizeOptions, JsValue> {
    let asked = Asked::take(options, SummarizeOptions::KEYS)?;
    Ok(SummarizeOptions {
        title: asked.text("title")?,
        sentences: asked.count("sentences")?,
        words: asked.count("words")?,
        characters: asked.count("characters")?,
        ratio: asked.value("ratio", "a number", JsValue::as_f64)?,
        method: asked.text("method")?,
        focus: asked.text("focus")?,
        keep: asked.offsets("keep")?,
    })
}

/// Stretches of a text: objects with a start and an end.
pub fn stretches(value: &JsValue) -> Result<Vec<[u32; 2]>, JsValue> {
    let end = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok().as_ref().and_then(whole);
    let read = |array: &Array| array.iter().map(|of| Some([end(&of, "start")?, end(&of, "end")?])).collect();
    let wrong = || failure("invalid_option", "the stretches must be an array of objects with a start and an end");
    value.dyn_ref::<Array>().and_then(read).ok_or_else(wrong)
}

struct Asked(Option<Object>);

impl Asked {
    /// Takes an object without a key that is not in `known`; undefined and null are no options.
    fn take(options: JsValue, known: &[&str]) -> Result<Self, JsValue> {
        if options.is_undefined() || options.is_null() {
            return Ok(Self(None));
        }
        let object = options.dyn_into::<Object>().ok().filter(|object| !Array::is_array(object));
        let object = object.ok_or_else(|| failure("invalid_option", "the options must be an object"))?;
        known_keys(&object, known, "unknown_option", "there is no option")?;
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

    fn count(&self, key: &str) -> Result<Option<usize>, JsValue> {
        Ok(self.value(key, "a whole number", whole)?.map(|number| number as usize))
    }

    fn offsets(&self, key: &str) -> Result<Vec<u32>, JsValue> {
        let all = |value: &JsValue| value.dyn_ref::<Array>()?.iter().map(|number| whole(&number)).collect();
        Ok(self.value(key, "an array of whole numbers", all)?.unwrap_or_default())
    }
}

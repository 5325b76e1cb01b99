//! The same results as natively, to the bit, and the boundary to JavaScript. Run in Node and in a browser.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

mod support;

use js_sys::{Array, JSON, JsString, Object, Reflect};
use support::{ARTICLES, analysis_json, orders_json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use zubda::wasm::{analyze, summarize};

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap()
}

fn number(of: &JsValue, name: &str) -> u32 {
    get(of, name).as_f64().unwrap() as u32
}

fn array(of: &JsValue, name: &str) -> Array {
    get(of, name).dyn_into().unwrap()
}

/// An options object with one key.
fn option(name: &str, value: impl Into<JsValue>) -> JsValue {
    let options = Object::new();
    Reflect::set(&options, &name.into(), &value.into()).unwrap();
    options.into()
}

/// `text.slice(start, end) === sentence.text` for every sentence, and how many there are.
fn assert_verbatim(text: &JsString, result: &JsValue) -> u32 {
    let sentences = array(result, "sentences");
    for sentence in sentences.iter() {
        let piece = text.slice(number(&sentence, "start"), number(&sentence, "end"));
        assert!(Object::is(&piece, &get(&sentence, "text")), "{piece:?}");
    }
    sentences.length()
}

#[wasm_bindgen_test]
fn the_core_agrees_with_the_golden_files_to_the_bit() {
    for (name, text, golden) in ARTICLES {
        assert!(analysis_json(text) == golden, "{name}: the analysis differs from the native one");
    }
}

#[wasm_bindgen_test]
fn the_orders_of_other_methods_and_of_a_focus_agree_to_the_bit() {
    assert!(orders_json() == include_str!("data/golden/orders.json"), "an order differs from the native one");
}

#[wasm_bindgen_test]
fn javascript_asks_for_a_method_or_a_focus() {
    let (_, text, _) = ARTICLES[0];
    let lead = analyze(text.into(), option("method", "lead")).unwrap();
    let ranked: Vec<u32> = array(&lead, "sentences")
        .iter()
        .filter(|s| !get(s, "rank").is_undefined())
        .map(|s| number(&s, "rank"))
        .collect();
    assert!(ranked.len() > 10 && ranked.iter().copied().eq(0..ranked.len() as u32));
    let central =
        get(&array(&analyze(text.into(), option("method", "lexrank")).unwrap(), "sentences").get(0), "reasons");
    assert_eq!(get(&central.dyn_into::<Array>().unwrap().get(0), "code"), "centrality");

    let options = option("focus", "آبار المزارعين");
    Reflect::set(&options, &"sentences".into(), &1.into()).unwrap();
    let summary = summarize(text.into(), options).unwrap();
    let reasons: Array = array(&array(&summary, "sentences").get(0), "reasons");
    assert_eq!(get(&reasons.get(0), "code"), "focus");
    for result in [analyze(text.into(), option("focus", "كسوف")), summarize(text.into(), option("focus", "كسوف"))]
    {
        let notes = array(&result.unwrap(), "notes");
        assert_eq!(get(&notes.get(0), "code"), "focus_not_found");
        assert!(get(&notes.get(0), "message").as_string().unwrap().contains("focus"));
    }
}

#[wasm_bindgen_test]
fn what_javascript_gets_is_the_golden_analysis() {
    for (name, text, golden) in ARTICLES {
        let result = analyze(text.into(), JsValue::UNDEFINED).unwrap();
        let wanted = JSON::parse(golden).unwrap();
        assert_eq!(JSON::stringify(&result).unwrap(), JSON::stringify(&wanted).unwrap(), "{name}");
    }
}

#[wasm_bindgen_test]
fn sentences_are_slices_of_the_text() {
    for text in ["فزنا 🎉🎉! نلتقي غدا 👋🏽.", "قَالَ مُحَمَّدٌ: نَعَمْ. ثُمَّ ذَهَبَ.", "انتهى.\u{200F} وبدأ \u{202B}نص\u{202C}.", ""]
    {
        let text = JsString::from(text);
        assert_verbatim(&text, &analyze(text.clone().into(), JsValue::UNDEFINED).unwrap());
        assert_verbatim(&text, &summarize(text.clone().into(), option("sentences", 2)).unwrap());
    }
}

#[wasm_bindgen_test]
fn lone_surrogates_come_back_as_they_were() {
    let text = JsString::from("الأولى ").concat(&JsString::from_char_code1(0xD800)).concat(&" هنا. والثانية 🎉 ".into());
    let text = text.concat(&JsString::from_char_code1(0xDC00)).concat(&" هناك.".into());
    assert!(!text.is_valid_utf16());
    let analysis = analyze(text.clone().into(), JsValue::UNDEFINED).unwrap();
    assert_eq!(assert_verbatim(&text, &analysis), 2);
    assert!(Object::is(&get(&analysis, "text"), &text));
    assert_eq!(assert_verbatim(&text, &summarize(text.clone().into(), option("sentences", 1)).unwrap()), 1);
}

#[wasm_bindgen_test]
fn wrong_arguments_are_errors_with_a_code() {
    let text = || JsValue::from("نص قصير.");
    let both = option("sentences", 1);
    Reflect::set(&both, &"words".into(), &5.into()).unwrap();
    for (result, code) in [
        (analyze(JsValue::from(5), JsValue::UNDEFINED), "invalid_source"),
        (analyze(text(), option("titel", "x")), "unknown_option"),
        (analyze(text(), option("title", 5)), "invalid_option"),
        (analyze(text(), "title".into()), "invalid_option"),
        (analyze(text(), option("method", "best")), "invalid_option"),
        (analyze(text(), option("focus", 5)), "invalid_option"),
        (analyze(text(), option("sentences", 3)), "unknown_option"),
        (summarize(text(), option("method", "Editor")), "invalid_option"),
        (summarize(text(), option("sentences", 0)), "invalid_option"),
        (summarize(text(), option("sentences", 1.5)), "invalid_option"),
        (summarize(text(), option("sentences", -1)), "invalid_option"),
        (summarize(text(), option("words", "5")), "invalid_option"),
        (summarize(text(), option("ratio", 2)), "invalid_option"),
        (summarize(text(), option("ratio", f64::NAN)), "invalid_option"),
        (summarize(text(), both), "invalid_option"),
        (summarize(text(), option("length", "short")), "unknown_option"),
    ] {
        let error = result.unwrap_err();
        assert!(error.is_instance_of::<js_sys::Error>());
        assert_eq!(get(&error, "code").as_string().as_deref(), Some(code), "{error:?}");
    }
    assert!(summarize(text(), JsValue::NULL).is_ok());
}

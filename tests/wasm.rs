//! The same results as natively, to the bit, and the boundary to JavaScript. Run in Node and in a browser.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

mod support;

use js_sys::{Array, Function, JSON, JsString, Object, Reflect};
use support::{ARTICLES, analysis_json, orders_json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use zubda::wasm::{analyze, read, summarize};

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

/// A text with blocks, from JSON.
fn source(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

const WITH_BLOCKS: &str = r#"{"text": "سوق السمك 🎉\n\nعاد الصيادون.\n\nالرئيسية", "title": "يوم في الميناء",
    "blocks": [{"start": 0, "end": 12, "role": "heading", "level": 2}, {"start": 14, "end": 27, "role": "paragraph"},
    {"start": 29, "end": 37, "role": "boilerplate", "reason": "navigation"}]}"#;

#[wasm_bindgen_test]
fn a_text_with_its_blocks_is_read_as_it_was_given() {
    let analysis = analyze(source(WITH_BLOCKS), JsValue::UNDEFINED).unwrap();
    let said = |list: &str, name: &str| -> Vec<String> {
        array(&analysis, list).iter().map(|of| get(&of, name).as_string().unwrap()).collect()
    };
    assert_eq!(said("blocks", "role"), ["heading", "paragraph", "boilerplate"]);
    assert_eq!(said("sentences", "text"), ["سوق السمك 🎉", "عاد الصيادون.", "الرئيسية"]);
    assert_eq!(said("removed", "reason"), ["navigation"]);
    assert!(read(source(WITH_BLOCKS), JsValue::UNDEFINED).is_err(), "it is read already");

    let start = number(&array(&analysis, "removed").get(0), "start");
    let keep = || option("keep", Array::of1(&start.into()));
    let kept = analyze(source(WITH_BLOCKS), keep()).unwrap();
    assert_eq!(array(&kept, "removed").length(), 0);
    assert_eq!(get(&array(&kept, "blocks").get(2), "role"), "paragraph");
    assert_eq!(array(&summarize(source(WITH_BLOCKS), keep()).unwrap(), "removed").length(), 0);
    // A place beyond the text keeps nothing.
    let beyond = analyze(source(WITH_BLOCKS), option("keep", Array::of1(&9_999.into()))).unwrap();
    assert_eq!(array(&beyond, "removed").length(), 1);
}

#[wasm_bindgen_test]
fn progress_is_told_and_rises() {
    let shares = Array::new();
    let push: Function = get(&shares, "push").dyn_into().unwrap();
    analyze("نص قصير.".into(), option("onProgress", push.bind0(&shares))).unwrap();
    let shares: Vec<f64> = shares.iter().filter_map(|share| share.as_f64()).collect();
    assert!(shares.len() >= 3 && shares.is_sorted() && shares.iter().all(|share| (0.0..=1.0).contains(share)));
    let throws = Function::new_no_args("throw new Error('stop')");
    assert_eq!(get(&analyze("نص.".into(), option("onProgress", throws)).unwrap_err(), "message"), "stop");
}

#[wasm_bindgen_test]
fn a_lone_surrogate_in_a_text_with_blocks_comes_back() {
    let given = source(r#"{"blocks": [{"start": 0, "end": 6, "role": "paragraph"}]}"#);
    let text = JsString::from("هنا ").concat(&JsString::from_char_code1(0xD800)).concat(&".".into());
    Reflect::set(&given, &"text".into(), &text).unwrap();
    let analysis = analyze(given, JsValue::UNDEFINED).unwrap();
    assert_eq!(assert_verbatim(&text, &analysis), 1);
    assert!(Object::is(&get(&analysis, "text"), &text));
}

#[wasm_bindgen_test]
fn what_is_wrong_with_a_source_is_named() {
    let with = |block: &str| format!(r#"{{"text": "عاد.", "blocks": [{block}]}}"#);
    for (json, wanted) in [
        (r#"{"text": "عاد.", "block": []}"#.to_owned(), "no part \"block\""),
        (r#"{"text": 5, "blocks": []}"#.to_owned(), "must be a string"),
        (r#"{"blocks": []}"#.to_owned(), "must be a string"),
        (r#"{"text": "عاد.", "blocks": {}}"#.to_owned(), ""),
        (r#"{"text": "عاد.", "blocks": [5]}"#.to_owned(), "must be an object"),
        (r#"["عاد."]"#.to_owned(), "must be a string, a text with its blocks"),
        ("null".to_owned(), "must be a string, a text with its blocks"),
        (with(r#"{"start": 0, "end": 4, "role": "paragraph", "rank": 1}"#), "no part \"rank\""),
        (with(r#"{"start": 0, "end": 5, "role": "paragraph"}"#), "block 0: it reaches beyond the text"),
        (with(r#"{"start": -1, "end": 4, "role": "paragraph"}"#), ""),
        (with(r#"{"start": 0.5, "end": 4, "role": "paragraph"}"#), ""),
        (with(r#"{"start": 0, "end": 4}"#), "role"),
    ] {
        let error = analyze(source(&json), JsValue::UNDEFINED).unwrap_err();
        assert_eq!(get(&error, "code"), "invalid_source", "{json}");
        let message = get(&error, "message").as_string().unwrap();
        assert!(message.contains(wanted), "{json}: {message}");
    }
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
        (analyze(text(), option("keep", 3)), "invalid_option"),
        (analyze(text(), option("keep", Array::of1(&JsValue::from(-1)))), "invalid_option"),
        (analyze(text(), option("onProgress", 3)), "invalid_option"),
        (summarize(text(), option("onProgress", 3)), "unknown_option"),
        (read(text(), JsValue::UNDEFINED), "invalid_source"),
        (read(JsValue::NULL, JsValue::UNDEFINED), "invalid_source"),
        (read(text(), option("whole", true)), "unknown_option"),
        (read(text(), option("page", 1)), "invalid_option"),
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

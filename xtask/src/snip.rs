//! What a panic would say is taken out of the core. With `panic = "abort"` it ends in the trap `unreachable` whatever it says, and
//! nobody hears it: the standard library of wasm32-unknown-unknown writes to no console. Its texts, the places in the source and
//! what formats both would be 5 % of the module under brotli.

use walrus::ir::{Instr, Unreachable, Value};
use walrus::{ConstExpr, DataKind, FunctionKind, Module};

/// Parts of the names of functions that only a panic calls, and of what only formats its message.
const PANICS: [&str; 22] = [
    "::panicking::panic",
    "rust_begin_unwind",
    "__rustc::rust_panic",
    "::rust_panic",
    "__rust_end_short_backtrace",
    "rust_oom",
    "::handle_alloc_error",
    "::raw_vec::handle_error",
    "::raw_vec::capacity_overflow",
    "::slice_error_fail",
    "::slice_index_fail",
    "::len_mismatch_fail",
    "::option::unwrap_failed",
    "::option::expect_failed",
    "::result::unwrap_failed",
    "::panic_already_borrowed",
    "::panic_already_mutably_borrowed",
    "::panic_poisoned",
    "::panic_on_ord_violation",
    "::PanicPayload>::",
    "StrPayload as core::fmt::Display>::fmt",
    " as core::fmt::Debug>::fmt",
];

/// Traps in place of every function that only a panic needs, and nothing in place of the places in the source.
pub fn snip(module: &mut Module) {
    for function in module.funcs.iter_mut() {
        let name = without_hashes(function.name.as_deref().unwrap_or_default());
        let FunctionKind::Local(body) = &mut function.kind else { continue };
        if PANICS.iter().any(|part| name.contains(part)) {
            let entry = body.entry_block();
            body.block_mut(entry).instrs = vec![(Instr::Unreachable(Unreachable {}), Default::default())];
        }
    }
    erase_places(module);
}

/// A demangled name without the hashes of its crates: `core[c5930c85a12de822]::panicking` → `core::panicking`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once(']').map_or(part, |(_, rest)| rest))
}

/// Bytes of a `core::panic::Location`: where its path is and how long, the line, the column.
const PLACE: usize = 16;

/// Zeros every `core::panic::Location` and the paths that they name, which are told by their ends.
fn erase_places(module: &mut Module) {
    let mut places = Vec::new();
    let mut paths = Vec::new();
    let starts: Vec<_> = module.data.iter().map(|data| (data.id(), start(&data.kind))).collect();
    let path_at = |address: usize, length: usize| {
        starts.iter().find_map(|&(id, start)| {
            let at = address.checked_sub(start?)?;
            let path = module.data.get(id).value.get(at..at + length)?;
            path.ends_with(b".rs").then_some((id, at..at + length))
        })
    };
    for &(id, start) in &starts {
        let Some(start) = start else { continue };
        let value = &module.data.get(id).value;
        for at in (start.next_multiple_of(4) - start..value.len().saturating_sub(PLACE - 1)).step_by(4) {
            let [address, length, line, column] = [0, 4, 8, 12].map(|field| word(value, at + field));
            let is_place = (4..256).contains(&length) && (1..100_000).contains(&line) && (1..1000).contains(&column);
            if let Some(path) = is_place.then(|| path_at(address, length)).flatten() {
                places.push((id, at..at + PLACE));
                paths.push(path);
            }
        }
    }
    for (id, range) in places.into_iter().chain(paths) {
        module.data.get_mut(id).value[range].fill(0);
    }
}

/// Where the bytes of a segment are put.
fn start(kind: &DataKind) -> Option<usize> {
    match kind {
        DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } => usize::try_from(*start).ok(),
        _ => None,
    }
}

fn word(bytes: &[u8], at: usize) -> usize {
    bytes[at..at + 4].iter().rev().fold(0, |word, &byte| word << 8 | usize::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_without_its_hashes() {
        assert_eq!(
            without_hashes("<core[c59]::fmt::Error as core[c59]::fmt::Debug>::fmt"),
            "<core::fmt::Error as core::fmt::Debug>::fmt"
        );
        assert_eq!(without_hashes("core::option::unwrap_failed"), "core::option::unwrap_failed");
    }

    #[test]
    fn places_and_their_paths_are_erased_and_nothing_else() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        let kind = DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(1024)) };
        let text = b"src/lib.rs..kept".to_vec();
        let place = |line: u32| [1024u32, 10, line, 9].map(u32::to_le_bytes).concat();
        let id = module.data.add(kind, [text, place(7), place(0), vec![1; 8]].concat());
        erase_places(&mut module);
        let expected = [vec![0; 10], b"..kept".to_vec(), vec![0; 16], place(0), vec![1; 8]].concat();
        assert_eq!(module.data.get(id).value, expected);
    }
}

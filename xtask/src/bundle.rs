//! `cargo xtask build`: the core as WebAssembly, with its bindings, in `www/core`.

use crate::project::{Project, WASM};
use crate::run::{capture, cargo, program, run, say};
use crate::snip::snip;
use anyhow::{Context, Result};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// What `www/core` holds when it is whole.
const OUTPUT: [&str; 4] = ["zubda.js", "zubda.d.ts", "zubda_bg.wasm", "zubda_bg.wasm.d.ts"];

/// Names how `bind` binds: another name where it changes, so that what was bound before is made anew.
const BINDINGS: &str = "web with reset, without a path, without panics";

/// The most that a function may cost which is put into its callers. Left to itself opt-level z keeps even the reading of the next
/// character apart, and is half as fast again; with this it is as fast as s, and 2 % smaller under brotli.
const INLINE: &str = "-Cllvm-args=-inline-threshold=140";

/// How wasm-opt shrinks. Left to itself it puts each function that one place calls into that place, until one function has
/// hundreds of locals; kept apart they are 5 % smaller under brotli.
const SHRINK: [&str; 2] = ["-Oz", "--one-caller-inline-max-function-size=30"];

/// Compiles, binds and shrinks; the last two only where the compiled module is a new one.
pub fn build(project: &Project) -> Result<()> {
    add_target(project)?;
    say("compiling the core to WebAssembly");
    run(cargo(
        project,
        &["build", "--profile", "wasm", "--lib", "--target", WASM, "--no-default-features", "-p", "zubda"],
    )
    .args(["--config", &flags()]))?;
    let compiled = project.target.join(WASM).join("wasm").join("zubda.wasm");
    let optimizer = Optimizer::find(project);

    let core = project.core();
    let stamp_file = project.target.join("xtask").join("core.stamp");
    let stamp = stamp(&compiled, optimizer.as_ref())?;
    let whole = OUTPUT.iter().all(|name| core.join(name).is_file());
    if whole && std::fs::read_to_string(&stamp_file).is_ok_and(|last| last == stamp) {
        say("www/core is up to date");
        return Ok(());
    }

    say("writing the bindings into www/core");
    bind(&compiled, &core)?;
    let module = core.join("zubda_bg.wasm");
    let before = size(&module)?;
    match &optimizer {
        Some(optimizer) => {
            say("shrinking the module with wasm-opt -Oz");
            optimizer.shrink(project, &module)?;
            say(format!("zubda_bg.wasm: {} bytes, {before} before wasm-opt", size(&module)?));
        }
        None => say(format!("zubda_bg.wasm: {before} bytes (without wasm-opt, which `npm ci` would install)")),
    }
    say(format!("zubda.js: {} bytes", size(&core.join("zubda.js"))?));

    if let Some(folder) = stamp_file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&stamp_file, stamp).with_context(|| format!("cannot write {}", stamp_file.display()))
}

/// What tells Cargo how much to inline, and that messages of a panic name the files of crates without the folder of the user who builds, so that everybody
/// gets the same bytes.
fn flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo"))).unwrap_or_default();
    let remap = format!("--remap-path-prefix={}=/cargo", home.display());
    // An array of strings in JSON is one in TOML too.
    format!("target.{WASM}.rustflags={}", serde_json::json!([INLINE, remap]))
}

/// Adds the WebAssembly target to the toolchain where it is missing.
pub fn add_target(project: &Project) -> Result<()> {
    let folder = capture(&mut program(project, "rustc", &["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    say(format!("adding the target {WASM} to the Rust toolchain"));
    run(&mut program(project, "rustup", &["target", "add", WASM])).with_context(|| {
        format!("the Rust toolchain lacks the target {WASM}, and `rustup target add {WASM}` did not add it")
    })
}

fn bind(compiled: &Path, core: &Path) -> Result<()> {
    if core.is_dir() {
        std::fs::remove_dir_all(core).with_context(|| format!("cannot clear {}", core.display()))?;
    }
    let mut bound = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        // The client always says where the module is; an address in the glue would be one more file that bundlers look for.
        .omit_default_module_path(true)
        // After a trap the client makes a fresh instance of the module it has.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not make the bindings")?;
    snip(bound.wasm_mut());
    bound.emit(core).context("the bindings could not be written")
}

/// What decides whether `www/core` must be made anew: the compiled module, how it is bound and who shrinks it.
fn stamp(compiled: &Path, optimizer: Option<&Optimizer>) -> Result<String> {
    let bytes = std::fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let mut hasher = DefaultHasher::new();
    hasher.write(&bytes);
    let optimizer = optimizer.map_or("no wasm-opt", |found| found.version.as_str());
    Ok(format!("{:016x} {} {BINDINGS} {optimizer} {}\n", hasher.finish(), bytes.len(), SHRINK.join(" ")))
}

fn size(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(path).with_context(|| format!("cannot find {}", path.display()))?.len())
}

/// Binaryen's `wasm-opt`, where `npm ci` has installed it.
struct Optimizer {
    script: PathBuf,
    version: String,
}

impl Optimizer {
    fn find(project: &Project) -> Option<Self> {
        crate::run::find("node")?;
        let package = project.root.join("node_modules").join("binaryen");
        let manifest: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(package.join("package.json")).ok()?).ok()?;
        let script = package.join("bin").join("wasm-opt");
        let version = format!("binaryen {}", manifest["version"].as_str()?);
        script.is_file().then_some(Self { script, version })
    }

    /// Beside the module first, so that a broken run leaves the whole one in its place.
    fn shrink(&self, project: &Project, module: &Path) -> Result<()> {
        let smaller = module.with_extension("wasm.opt");
        run(program(project, "node", &[]).arg(&self.script).args(SHRINK).arg(module).arg("-o").arg(&smaller))?;
        std::fs::rename(&smaller, module).with_context(|| format!("cannot replace {}", module.display()))
    }
}

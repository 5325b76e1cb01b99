//! `cargo xtask serve`: the page on this machine, by plain files. The end-to-end tests use the same server.

use crate::bundle;
use crate::project::Project;
use crate::run::{find, say};
use anyhow::{Context, Result, anyhow};
use std::fs::File;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tiny_http::{Header, Method, Request, Response, Server};

const THREADS: usize = 4;
/// How many ports after the wanted one are tried where it is taken.
const TRIES: u16 = 20;

/// How to serve.
#[derive(clap::Args)]
pub struct Options {
    /// The port to listen on; where it is taken, the next free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in the default browser
    #[arg(long)]
    open: bool,
}

/// Builds and serves until it is interrupted.
pub fn serve(project: &Project, options: &Options) -> Result<()> {
    bundle::build(project)?;
    let server = StaticServer::start(&project.www(), options.port)?;
    say(format!("Zubda is at {} (Ctrl-C ends it)", server.address));
    if options.open {
        open(&server.address);
    }
    server.wait();
    Ok(())
}

/// Files of one folder, served on the loopback address by a few threads.
pub struct StaticServer {
    /// Where it is, as a browser takes it.
    pub address: String,
    server: Arc<Server>,
    threads: Vec<JoinHandle<()>>,
}

impl StaticServer {
    /// Listens on `port`, or the next free one; port 0 takes any that is free.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let root = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
        let listener = listen(port)?;
        let address = format!("http://{}/", listener.local_addr()?);
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve: {error}"))?;
        let server = Arc::new(server);
        let threads = (0..THREADS)
            .map(|_| {
                let (server, root) = (Arc::clone(&server), root.clone());
                std::thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        answer(request, &root);
                    }
                })
            })
            .collect();
        Ok(Self { address, server, threads })
    }

    fn wait(mut self) {
        for thread in self.threads.drain(..) {
            // A thread that panicked has printed why; the others go on.
            let _ = thread.join();
        }
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        for _ in &self.threads {
            self.server.unblock();
        }
    }
}

fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(if port == 0 { 0 } else { TRIES });
    for candidate in port..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, candidate)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => say(format!("port {candidate} is taken")),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot listen on port {candidate}"));
            }
        }
    }
    Err(anyhow!("the ports {port} to {last} are all taken: name another with --port"))
}

fn answer(request: Request, root: &Path) {
    let (mut response, headers) = match find_answer(request.method(), request.url(), root) {
        Answer::File(file, kind) => (
            Response::from_file(file).with_chunked_threshold(usize::MAX).boxed(),
            vec![("Content-Type", kind.to_owned())],
        ),
        Answer::Elsewhere(place) => (Response::empty(301).boxed(), vec![("Location", place)]),
        Answer::Refused(status, why) => (
            Response::from_string(why).with_status_code(status).boxed(),
            vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
        ),
    };
    let always = [("Cache-Control", "no-cache"), ("X-Content-Type-Options", "nosniff")];
    let always = always.map(|(name, value)| (name, value.to_owned()));
    for (name, value) in headers.into_iter().chain(always) {
        // Only a name or value that is not ASCII is refused, and none of these is one.
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Whoever has gone away before the end of an answer needs none.
    let _ = request.respond(response);
}

#[derive(Debug)]
enum Answer {
    File(File, &'static str),
    Elsewhere(String),
    Refused(u16, &'static str),
}

const NOT_FOUND: Answer = Answer::Refused(404, "There is no such file.\n");

fn find_answer(method: &Method, url: &str, root: &Path) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return Answer::Refused(405, "This server only gives files.\n");
    }
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(file) = resolve(path, root) else {
        return NOT_FOUND;
    };
    if file.is_dir() {
        if !path.ends_with('/') {
            return Answer::Elsewhere(format!("{path}/"));
        }
        return open_file(&file.join("index.html"));
    }
    open_file(&file)
}

fn open_file(path: &Path) -> Answer {
    match File::open(path) {
        Ok(file) if path.is_file() => Answer::File(file, kind_of(path)),
        _ => NOT_FOUND,
    }
}

/// The file that a URL's path names; none where it would lie outside of the root, be it by `..` or by a link.
fn resolve(url_path: &str, root: &Path) -> Option<PathBuf> {
    let decoded = percent_decode(url_path.strip_prefix('/')?)?;
    if decoded.starts_with('/') || decoded.contains("//") {
        return None;
    }
    let mut path = root.to_path_buf();
    for part in decoded.split('/') {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        path.push(part);
    }
    let path = path.canonicalize().ok()?;
    path.starts_with(root).then_some(path)
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte == b'%' {
            let (digits, after) = rest.split_at_checked(2)?;
            let digits = std::str::from_utf8(digits).ok()?;
            // A sign is part of a number to Rust.
            if digits.starts_with('+') {
                return None;
            }
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind_of(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "txt" | "ts" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if find(opener).is_none() || std::process::Command::new(opener).arg(address).spawn().is_err() {
        say(format!("cannot open a browser here: open {address} by hand"));
    }
}

#[cfg(test)]
mod tests {
    use super::{kind_of, percent_decode, resolve};
    use std::path::Path;

    #[test]
    fn only_what_lies_within_the_root_is_found() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).canonicalize().expect("the folder of xtask");
        assert_eq!(resolve("/src/serve.rs", &root), Some(root.join("src/serve.rs")));
        assert_eq!(resolve("/s%72c/", &root), Some(root.join("src")));
        for outside in
            ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "/src/../../Cargo.toml", "//src", "src"]
        {
            assert_eq!(resolve(outside, &root), None, "{outside}");
        }
    }

    #[test]
    fn escapes_are_read_or_refused() {
        assert_eq!(percent_decode("a%20%D8%A8"), Some("a ب".to_owned()));
        for broken in ["%", "%4", "%zz", "%ff", "%+1"] {
            assert_eq!(percent_decode(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_module_is_served_as_one() {
        assert_eq!(kind_of(Path::new("zubda_bg.wasm")), "application/wasm");
        assert_eq!(kind_of(Path::new("zubda.js")), "text/javascript; charset=utf-8");
    }
}

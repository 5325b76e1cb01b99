//! `cargo xtask serve`: the page on this machine, by plain files. The end-to-end tests use the same server.

use crate::project::Project;
use crate::run::{find, say};
use crate::{bundle, dist};
use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use tokio::runtime::{Builder, Runtime};
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

const THREADS: usize = 2;
/// How many ports after the wanted one are tried where it is taken.
const TRIES: u16 = 20;

/// How to serve.
#[derive(clap::Args)]
pub struct Options {
    /// The port to listen on; where it is taken, the next free one
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve the page as it is published (see `cargo xtask dist`), not the modules as they are written
    #[arg(long)]
    dist: bool,
    /// Open the page in the default browser
    #[arg(long)]
    open: bool,
}

/// Builds and serves until it is interrupted.
pub fn serve(project: &Project, options: &Options) -> Result<()> {
    let folder = if options.dist {
        dist::make(project)?
    } else {
        bundle::build(project)?;
        project.www()
    };
    let server = StaticServer::start(&folder, options.port)?;
    say(format!("Zubda is at {} (Ctrl-C ends it)", server.address));
    if options.open {
        open(&server.address);
    }
    server.wait();
    Ok(())
}

/// Files of one folder, served on the loopback address until it is dropped.
pub struct StaticServer {
    /// Where it is, as a browser takes it.
    pub address: String,
    runtime: Runtime,
}

impl StaticServer {
    /// Listens on `port`, or the next free one; port 0 takes any that is free.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let root = folder.canonicalize().with_context(|| format!("there is no folder {}", folder.display()))?;
        let listener = listen(port)?;
        listener.set_nonblocking(true)?;
        let address = format!("http://{}/", listener.local_addr()?);
        let runtime = Builder::new_multi_thread().worker_threads(THREADS).enable_all().build()?;
        let listener = runtime.block_on(async { tokio::net::TcpListener::from_std(listener) })?;
        let header = |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
        let files = Router::new()
            .fallback_service(ServeDir::new(root).precompressed_br())
            .layer(header(CACHE_CONTROL, "no-cache"))
            .layer(header(X_CONTENT_TYPE_OPTIONS, "nosniff"))
            .layer(CompressionLayer::new());
        runtime.spawn(async { axum::serve(listener, files).await });
        Ok(Self { address, runtime })
    }

    fn wait(self) {
        self.runtime.block_on(std::future::pending())
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
    use super::StaticServer;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::Path;

    /// The answer to a request for `path`, in small letters.
    fn get(server: &StaticServer, method: &str, path: &str) -> std::io::Result<String> {
        let place = server.address.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(place)?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: {place}\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).to_lowercase())
    }

    #[test]
    fn it_gives_the_files_of_its_folder_and_no_others() -> anyhow::Result<()> {
        let server = StaticServer::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), 0)?;
        let found = get(&server, "GET", "/serve.rs")?;
        assert!(found.starts_with("http/1.1 200") && found.contains("cache-control: no-cache"), "{found}");
        for outside in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "/layers/../../Cargo.toml", "/none"]
        {
            let answer = get(&server, "GET", outside)?;
            assert!(answer.starts_with("http/1.1 40") && !answer.contains("[package]"), "{outside}: {answer}");
        }
        assert!(get(&server, "POST", "/serve.rs")?.starts_with("http/1.1 405"));
        Ok(())
    }

    #[test]
    fn connections_that_stay_silent_keep_nobody_waiting() -> anyhow::Result<()> {
        let server = StaticServer::start(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), 0)?;
        let place = server.address.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let silent: Vec<TcpStream> = (0..64).map(|_| TcpStream::connect(&place)).collect::<Result<_, _>>()?;
        assert!(get(&server, "GET", "/serve.rs")?.starts_with("http/1.1 200"));
        drop(silent);
        Ok(())
    }
}

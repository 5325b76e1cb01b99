//! A screen without a monitor, for a browser that will not run without one.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// An X server in memory, there until it is dropped.
pub struct Screen {
    /// What the variable DISPLAY has to say.
    pub display: String,
    server: Child,
}

impl Screen {
    /// Starts it on the first display that is free, and waits until it is there.
    pub fn start(xvfb: &Path) -> Result<Self> {
        let mut command = Command::new(xvfb);
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("cannot start Xvfb")?;
        let mut number = String::new();
        let said = server.stdout.take().context("Xvfb has no output")?;
        BufReader::new(said).read_line(&mut number)?;
        let screen = Self { display: format!(":{}", number.trim()), server };
        ensure!(screen.display.len() > 1, "Xvfb ended before it had a display");
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // One that has ended already is what is wanted.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

//! A real browser without a window, driven over its own debugging protocol.
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket, connect};

/// Where Debian, and others, put it.
const PLACES: [&str; 4] =
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/lib/chromium/chromium"];
const FLAGS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
];

/// A running browser with one page.
pub(crate) struct Browser {
    child: Child,
    _home: tempfile::TempDir,
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    session: String,
    last: u64,
    /// Errors and warnings of the pages since the last look.
    pub(crate) complaints: Vec<String>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Browser {
    /// Starts the browser; none where there is none, which is said.
    pub(crate) fn start() -> Option<Self> {
        let Some(program) = PLACES.iter().find(|p| Path::new(p).exists()) else {
            // The only place where a person sees that the page was not looked at with a browser.
            println!("SKIPPED: no Chromium on this machine (Debian: apt-get install chromium)");
            return None;
        };
        let home = tempfile::tempdir().unwrap();
        let mut command = Command::new(program);
        command.args(FLAGS).arg(format!("--user-data-dir={}", home.path().display())).arg("about:blank");
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let port_file = home.path().join("DevToolsActivePort");
        let end = Instant::now() + Duration::from_secs(60);
        let text = loop {
            match std::fs::read_to_string(&port_file) {
                Ok(text) if text.lines().count() == 2 => break text,
                _ => assert!(Instant::now() < end, "the browser does not start"),
            }
            std::thread::sleep(Duration::from_millis(50));
        };
        let (port, path) = text.split_once('\n').unwrap();
        let (socket, _) = connect(format!("ws://127.0.0.1:{port}{}", path.trim())).unwrap();
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        }
        let mut browser = Self { child, _home: home, socket, session: String::new(), last: 0, complaints: Vec::new() };
        let target = browser.call("Target.createTarget", json!({"url": "about:blank"}));
        let attached = browser.call("Target.attachToTarget", json!({"targetId": target["targetId"], "flatten": true}));
        browser.session = attached["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page.enable", "Runtime.enable", "Log.enable", "Network.enable"] {
            browser.call(domain, json!({}));
        }
        Some(browser)
    }

    /// Calls a method of the protocol and gives its result.
    pub(crate) fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.last += 1;
        let mut message = json!({"id": self.last, "method": method, "params": parameters});
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.socket.send(Message::text(message.to_string())).unwrap();
        loop {
            let Message::Text(text) = self.socket.read().unwrap() else { continue };
            let answer: Value = serde_json::from_str(&text).unwrap();
            if answer["id"] == json!(self.last) {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
            self.hear(&answer);
        }
    }

    fn hear(&mut self, event: &Value) {
        let told = match event["method"].as_str() {
            Some("Log.entryAdded") => &event["params"]["entry"],
            Some("Runtime.exceptionThrown") => &event["params"]["exceptionDetails"],
            Some("Runtime.consoleAPICalled") => &event["params"],
            _ => return,
        };
        self.complaints.push(told.to_string());
    }

    /// A screen of `size` in points, with `scale` dots a point.
    pub(crate) fn screen(&mut self, (width, height): (u32, u32), phone: bool, dark: bool) {
        let scale = if phone { 2 } else { 1 };
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone});
        self.call("Emulation.setDeviceMetricsOverride", metrics);
        let scheme = json!({"name": "prefers-color-scheme", "value": if dark { "dark" } else { "light" }});
        let still = json!({"name": "prefers-reduced-motion", "value": "reduce"});
        self.call("Emulation.setEmulatedMedia", json!({"features": [scheme, still]}));
    }

    /// Opens `url` and waits until the page is there.
    pub(crate) fn open(&mut self, url: &str) {
        self.call("Page.navigate", json!({"url": url}));
        self.until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /// The value of a JavaScript expression.
    pub(crate) fn value(&mut self, expression: &str) -> Value {
        let asked = json!({"expression": expression, "returnByValue": true, "awaitPromise": true});
        let answer = self.call("Runtime.evaluate", asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until `expression` is true.
    pub(crate) fn until(&mut self, expression: &str) {
        let end = Instant::now() + Duration::from_secs(30);
        // A page that is only just loading has no elements to ask.
        let asked = format!("(() => {{ try {{ return {expression}; }} catch {{ return false; }} }})()");
        while self.value(&asked) != json!(true) {
            assert!(Instant::now() < end, "never: {expression}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// A picture of what the screen shows, written to `path` when a person wants to look at it.
    pub(crate) fn picture(&mut self, name: &str) -> Vec<u8> {
        let shot = self.call("Page.captureScreenshot", json!({"format": "png"}));
        let bytes = unbase64(shot["data"].as_str().unwrap());
        if let Some(folder) = std::env::var_os("DAIHOI_SHOTS") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(Path::new(&folder).join(format!("{name}.png")), &bytes).unwrap();
        }
        bytes
    }
}

fn unbase64(text: &str) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values = text.bytes().filter_map(|b| LETTERS.iter().position(|l| *l == b));
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for value in values {
        held = held << 6 | u32::try_from(value).unwrap();
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap());
        }
    }
    bytes
}

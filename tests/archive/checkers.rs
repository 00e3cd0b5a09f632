//! The two checkers, and what they say.
use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;

use daihoi::app::archive_check;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::made::Made;

/// What a checker came to.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) who: &'static str,
    pub(crate) sound: bool,
    pub(crate) text: String,
}

/// `daihoi verify`, in this process and in English.
pub(crate) fn own(path: &Path, key: Option<&str>) -> Said {
    let words = Words::new(Lang::En);
    let (sound, messages) = match archive_check::check(path, key) {
        Ok(outcome) => (outcome.ok, outcome.messages),
        Err(fault) => (false, vec![fault.message()]),
    };
    let text = messages.iter().map(|m| words.say(m)).collect::<Vec<_>>().join("\n");
    Said { who: "daihoi", sound, text }
}

/// Whether Python and an openssl that can do it are here; says once when not.
pub(crate) fn able() -> bool {
    static ABLE: OnceLock<bool> = OnceLock::new();
    *ABLE.get_or_init(|| {
        let said = |name: &str, arg: &str| Command::new(name).arg(arg).output().map(|o| o.stdout).unwrap_or_default();
        let openssl = String::from_utf8_lossy(&said("openssl", "version")).into_owned();
        let major = openssl.strip_prefix("OpenSSL ").and_then(|v| v.split('.').next()?.parse::<u32>().ok());
        let able = !said("python3", "--version").is_empty() && major >= Some(3);
        if !able {
            eprintln!("python3, or openssl 3.0 or later, is missing: tools/verify.py was SKIPPED");
        }
        able
    })
}

fn script(args: &[&str]) -> Output {
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/verify.py");
    Command::new("python3").arg(tool).args(args).output().unwrap()
}

/// `tools/verify.py`; none where it cannot run.
pub(crate) fn other(path: &Path, key: Option<&str>) -> Option<Said> {
    if !able() {
        return None;
    }
    let mut args = vec![path.to_str().unwrap()];
    args.extend(key.iter().flat_map(|key| ["--key", *key]));
    let output = script(&args);
    let text = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{text}");
    assert!(!text.contains("Traceback"), "{text}");
    Some(Said { who: "verify.py", sound: output.status.success(), text })
}

/// Both.
pub(crate) fn both(made: &Made, key: Option<&str>) -> Vec<Said> {
    std::iter::once(own(&made.path, key)).chain(other(&made.path, key)).collect()
}

/// Both find `made` sound.
pub(crate) fn sound(made: &Made, key: Option<&str>) {
    for said in both(made, key) {
        assert!(said.sound, "{}: {}", said.who, said.text);
    }
}

/// Both find `made` not to be sound, and name `places`.
pub(crate) fn caught(made: &Made, key: Option<&str>, places: &[&str]) {
    for said in both(made, key) {
        assert!(!said.sound, "{}: {places:?} not caught: {}", said.who, said.text);
        let named = |place: &&&str| !said.text.contains(**place);
        let missing: Vec<_> = places.iter().filter(named).collect();
        assert!(missing.is_empty(), "{}: {missing:?} not named: {}", said.who, said.text);
    }
}

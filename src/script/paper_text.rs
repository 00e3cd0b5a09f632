//! The text of a paper, which an office may change: lines with a mark for what they are, placeholders in braces, parts
//! under a heading in brackets. Read into values, checked against the paper's form.
use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::base::message::Message;
use crate::script::fault::{Fault, Faults, Findings, Spot, clip, one_of};
use crate::script::load::{Texts, text};
use crate::script::paper_form::Form;

/// The part with the number line of the head; any paper may have it.
pub const NUMBER: &str = "number";
/// The part with the places to sign, one a line; any paper may have it.
pub const SIGNATURES: &str = "signatures";
/// Parts the lines of one place to sign.
pub const SLASH: &str = " / ";
/// The largest file, bytes.
pub const MOST_BYTES: usize = 256 * 1024;
/// The most characters of a line.
const MOST_LETTERS: usize = 4000;
/// The most places to sign that stand side by side.
const MOST_PLACES: usize = 4;

/// What a line of the text becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Title,
    About,
    Heading,
    Item,
    Paragraph,
    PageBreak,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    /// A placeholder by its name in the form.
    Slot(&'static str),
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// In the file, from 1.
    pub number: u32,
    pub kind: Kind,
    pub pieces: Vec<Piece>,
}

impl Line {
    /// The placeholder that stands alone on the line, if one does: it may be more than words.
    pub fn alone(&self) -> Option<&'static str> {
        match self.pieces.as_slice() {
            [Piece::Slot(name)] if self.kind == Kind::Paragraph => Some(name),
            _ => None,
        }
    }

    /// The placeholders of the line.
    pub fn slots(&self) -> impl Iterator<Item = &'static str> {
        self.pieces.iter().filter_map(|p| if let Piece::Slot(name) = p { Some(*name) } else { None })
    }
}

/// The text of a paper without faults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperText {
    /// The file as messages name it.
    pub file: String,
    /// Lines of each part by its name.
    parts: BTreeMap<&'static str, Vec<Line>>,
    /// Name of the part that is the paper itself.
    first: &'static str,
}

impl PaperText {
    /// The paper itself.
    pub fn paper(&self) -> &[Line] {
        self.part(self.first).unwrap_or_default()
    }

    /// The lines of the part `name`; none when the text has no such part.
    pub fn part(&self, name: &str) -> Option<&[Line]> {
        self.parts.get(name).map(Vec::as_slice)
    }
}

/// Reads the text in `bytes` of the file that messages call `file`.
///
/// # Errors
/// All faults, by line.
pub fn read(file: &str, bytes: &[u8], form: &Form) -> Result<PaperText, Faults> {
    let findings = Findings::default();
    if bytes.len() > MOST_BYTES {
        let wrong = Message::new("paper-text-large").with("most", MOST_BYTES / 1024);
        return Err(Faults::one(file, wrong, Message::new("paper-text-large-right")));
    }
    let mut reader = Reader { file, form, findings: &findings, parts: BTreeMap::new(), part: None, started: false };
    if let Some(text) = text(file, bytes, &findings, &mut Texts::default()) {
        for (at, line) in text.lines().enumerate() {
            reader.line(u32::try_from(at + 1).unwrap_or(u32::MAX), line);
        }
        reader.end();
    }
    let Reader { parts, .. } = reader;
    findings.finish()?;
    Ok(PaperText { file: file.to_owned(), parts, first: first(form) })
}

fn first(form: &Form) -> &'static str {
    form.parts.first().map_or("", |(name, _)| name)
}

struct Reader<'a> {
    file: &'a str,
    form: &'a Form,
    findings: &'a Findings,
    parts: BTreeMap<&'static str, Vec<Line>>,
    /// The part under way; none before the first one and in one that there is not.
    part: Option<&'static str>,
    /// A heading of a part was met, or text without one was reported.
    started: bool,
}

impl Reader<'_> {
    fn fault(&self, line: u32, wrong: Message, right: Message) {
        let file = self.file.to_owned();
        self.findings.fault(Fault { file, line: Some(line), spot: Spot::default(), wrong, right });
    }

    fn line(&mut self, number: u32, line: &str) {
        let line: String = line.trim().nfc().collect();
        if line.is_empty() || line.starts_with('#') {
            return;
        }
        if line.chars().count() > MOST_LETTERS {
            let wrong = Message::new("paper-text-long").with("most", MOST_LETTERS);
            return self.fault(number, wrong, Message::new("paper-text-long-right"));
        }
        if let Some(control) = line.chars().find(|c| c.is_control() && *c != '\t') {
            let wrong = Message::new("paper-text-control").with("code", format!("U+{:04X}", u32::from(control)));
            return self.fault(number, wrong, Message::new("paper-text-control-right"));
        }
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(name) => self.begin(number, name.trim()),
            None => self.text(number, &line.replace('\t', " ")),
        }
    }

    /// Names of the parts that the text may have.
    fn known(&self) -> Vec<&'static str> {
        let own = self.form.parts.iter().map(|(name, _)| *name);
        let mut known: Vec<_> = own.chain([NUMBER, SIGNATURES]).collect();
        known.sort_unstable();
        known.dedup();
        known
    }

    fn begin(&mut self, number: u32, name: &str) {
        self.started = true;
        let known = self.known();
        self.part = known.iter().copied().find(|k| *k == name);
        let Some(part) = self.part else {
            let wrong = Message::new("paper-text-part").with("text", clip(name));
            return self.fault(number, wrong, one_of(name, &known));
        };
        if self.parts.insert(part, Vec::new()).is_some() {
            let wrong = Message::new("paper-text-part-twice").with("text", part);
            self.fault(number, wrong, Message::new("paper-text-part-twice-right"));
        }
    }

    fn text(&mut self, number: u32, line: &str) {
        if !self.started {
            self.started = true;
            let wrong = Message::new("paper-text-no-part").with("text", clip(line));
            let right = Message::new("paper-text-no-part-right").with("part", first(self.form));
            return self.fault(number, wrong, right);
        }
        let Some(part) = self.part else { return };
        // A place to sign and a number have no marks: "- Như trên" is as it stands.
        let (kind, rest) = if part == NUMBER || part == SIGNATURES { (Kind::Paragraph, line) } else { marked(line) };
        if rest.is_empty() && kind != Kind::PageBreak {
            let wrong = Message::new("paper-text-mark").with("text", clip(line));
            return self.fault(number, wrong, Message::new("paper-text-mark-right"));
        }
        let pieces = self.pieces(number, part, rest);
        let most = match part {
            NUMBER => 1,
            SIGNATURES => MOST_PLACES,
            _ => usize::MAX,
        };
        let lines = self.parts.entry(part).or_default();
        if lines.len() >= most {
            let wrong = Message::new("paper-text-many").with("part", part).with("most", most);
            return self.fault(number, wrong, Message::new("paper-text-many-right"));
        }
        lines.push(Line { number, kind, pieces });
    }

    /// The placeholders known in `part`: its own, or those of the paper where the form does not list the part.
    fn placeholders(&self, part: &str) -> &'static [&'static str] {
        let own = self.form.placeholders(part);
        own.or_else(|| self.form.placeholders(first(self.form))).unwrap_or_default()
    }

    fn pieces(&self, number: u32, part: &'static str, text: &str) -> Vec<Piece> {
        let known = self.placeholders(part);
        let (mut pieces, mut rest) = (Vec::new(), text);
        while let Some((before, after)) = rest.split_once('{') {
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let Some((name, behind)) = after.split_once('}').filter(|(name, _)| !name.contains('{')) else {
                let wrong = Message::new("paper-text-open").with("text", clip(after));
                self.fault(number, wrong, Message::new("paper-text-open-right"));
                return pieces;
            };
            match known.iter().find(|k| **k == name.trim()) {
                Some(slot) => pieces.push(Piece::Slot(slot)),
                None => self.unknown(number, part, name),
            }
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        pieces
    }

    fn unknown(&self, number: u32, part: &'static str, name: &str) {
        let known = self.placeholders(part);
        let wrong = Message::new("script-placeholder").with("text", clip(name));
        let elsewhere = self.form.parts.iter().find(|(_, slots)| slots.contains(&name.trim()));
        let right = match elsewhere {
            Some((owner, _)) => {
                let right = Message::new("paper-text-elsewhere").with("text", clip(name)).with("part", *owner);
                right.with("list", known.join(", "))
            }
            None if known.is_empty() => Message::new("paper-text-no-placeholders").with("part", part),
            None => one_of(name, known),
        };
        self.fault(number, wrong, right);
    }

    fn end(&self) {
        let paper = first(self.form);
        if !self.findings.faulty() && self.parts.get(paper).is_none_or(Vec::is_empty) {
            let (file, wrong) = (self.file.to_owned(), Message::new("paper-text-empty"));
            let right = Message::new("paper-text-no-part-right").with("part", paper);
            self.findings.fault(Fault { file, line: None, spot: Spot::default(), wrong, right });
        }
    }
}

/// What the mark at the beginning of a line makes of it, and the rest of the line.
fn marked(line: &str) -> (Kind, &str) {
    if line.len() >= 3 && line.chars().all(|c| c == '-') {
        return (Kind::PageBreak, "");
    }
    let kinds = [('=', Kind::Title), ('~', Kind::About), ('*', Kind::Heading), ('-', Kind::Item)];
    let found = kinds.into_iter().find_map(|(mark, kind)| Some((kind, line.strip_prefix(mark)?.trim_start())));
    found.unwrap_or((Kind::Paragraph, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: Form = Form {
        name: "minutes",
        parts: &[("paper", &["congress", "steps", "time"]), ("step", &["title", "votes"]), ("signatures", &["chair"])],
    };

    fn lines(text: &str) -> Vec<Line> {
        read("minutes.txt", text.as_bytes(), &FORM).unwrap().paper().to_vec()
    }

    /// Line and keys of each fault.
    fn faults(text: &[u8]) -> Vec<(Option<u32>, String, String)> {
        let faults = read("minutes.txt", text, &FORM).unwrap_err();
        faults.0.into_iter().map(|f| (f.line, f.wrong.key.into_owned(), f.right.key.into_owned())).collect()
    }

    #[test]
    fn marks_say_what_a_line_is() {
        let text = "\u{feff}# chú thích\r\n[paper]\r\n= BIÊN BẢN\n~ {congress}\n* I. Phần\n- Ý {time}.\n\nĐoạn }.\n{steps}\n---\n";
        let read = lines(text);
        let kinds: Vec<_> = read.iter().map(|l| (l.number, l.kind)).collect();
        let wanted = [
            (3, Kind::Title),
            (4, Kind::About),
            (5, Kind::Heading),
            (6, Kind::Item),
            (8, Kind::Paragraph),
            (9, Kind::Paragraph),
            (10, Kind::PageBreak),
        ];
        assert_eq!(kinds, wanted);
        let pieces = [Piece::Text("Ý ".into()), Piece::Slot("time"), Piece::Text(".".into())];
        assert_eq!(read[3].pieces, pieces);
        assert_eq!((read[5].alone(), read[1].alone(), read[3].alone()), (Some("steps"), None, None));
    }

    #[test]
    fn signatures_and_number_belong_to_every_paper() {
        let text = "[paper]\nA\n[number]\nSố: …-BB/ĐH\n[signatures]\n- THƯ KÝ\nTM. ĐOÀN CHỦ TỊCH / {chair}\n";
        let text = read("minutes.txt", text.as_bytes(), &FORM).unwrap();
        assert_eq!(text.part(NUMBER).map(<[Line]>::len), Some(1));
        let signed = text.part(SIGNATURES).unwrap();
        assert_eq!(signed[0].pieces, [Piece::Text("- THƯ KÝ".into())]);
        assert_eq!(signed[1].slots().collect::<Vec<_>>(), ["chair"]);
        assert_eq!(text.part("step"), None);
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let cases: [(&[u8], u32, &str, &str); 13] = [
            (b"[paper]\n{tme}\n", 2, "script-placeholder", "script-right-nearest"),
            (b"[paper]\n{banana-split}\n", 2, "script-placeholder", "script-right-one-of"),
            (b"[paper]\n{votes}\n", 2, "script-placeholder", "paper-text-elsewhere"),
            (b"[paper]\n{}\n", 2, "script-placeholder", "script-right-one-of"),
            (b"[paper]\nx {time\n", 2, "paper-text-open", "paper-text-open-right"),
            (b"[paper]\nx {time {time}\n", 2, "paper-text-open", "paper-text-open-right"),
            (b"[papr]\nx\n[paper]\ny\n", 1, "paper-text-part", "script-right-nearest"),
            (b"[paper]\nx\n[paper]\ny\n", 3, "paper-text-part-twice", "paper-text-part-twice-right"),
            (b"x\ny\n[paper]\nz\n", 1, "paper-text-no-part", "paper-text-no-part-right"),
            (b"[paper]\nx\n*\n", 3, "paper-text-mark", "paper-text-mark-right"),
            (b"[paper]\nx\x1b[2J\n", 2, "paper-text-control", "paper-text-control-right"),
            (b"[paper]\nx\n\xff\n", 3, "script-not-utf8", "script-not-utf8-right"),
            (b"[paper]\nx\n[number]\na\nb\n", 5, "paper-text-many", "paper-text-many-right"),
        ];
        for (text, line, wrong, right) in cases {
            let wanted = vec![(Some(line), wrong.to_owned(), right.to_owned())];
            assert_eq!(faults(text), wanted, "{}", String::from_utf8_lossy(text));
        }
        let all = faults(b"{a}\n[paper]\n{tme}\n[x]\n[step]\n{\n[signatures]\n1\n2\n3\n4\n5\n");
        assert_eq!(all.iter().map(|f| f.0).collect::<Vec<_>>(), [Some(1), Some(3), Some(4), Some(6), Some(12)]);
        assert_eq!(faults(b"")[0].1, "paper-text-empty");
        assert_eq!(faults(b"[step]\nx\n")[0].1, "paper-text-empty");
        assert_eq!(faults(&[b'x'; MOST_BYTES + 1])[0].1, "paper-text-large");
        assert_eq!(faults(format!("[paper]\n{}\n", "ế".repeat(4001)).as_bytes())[0].1, "paper-text-long");
    }
}

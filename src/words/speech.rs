//! Renders messages with Project Fluent.
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::base::message::{Arg, Message, Phrase};
use crate::words::lang::Lang;

macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!($lang, "/core.ftl")),
            include_str!(concat!($lang, "/stage.ftl")),
            include_str!(concat!($lang, "/console.ftl")),
            include_str!(concat!($lang, "/seats.ftl")),
            include_str!(concat!($lang, "/script.ftl")),
            include_str!(concat!($lang, "/roster.ftl")),
            include_str!(concat!($lang, "/journal.ftl")),
            include_str!(concat!($lang, "/cli.ftl")),
            include_str!(concat!($lang, "/papers.ftl")),
            include_str!(concat!($lang, "/lan.ftl")),
            include_str!(concat!($lang, "/page.ftl")),
            include_str!(concat!($lang, "/speakers.ftl")),
            include_str!(concat!($lang, "/print.ftl")),
            include_str!(concat!($lang, "/archive.ftl")),
            include_str!(concat!($lang, "/contents.ftl")),
            include_str!(concat!($lang, "/mirror.ftl")),
            include_str!(concat!($lang, "/summary.ftl")),
        ]
    };
}

/// The texts of one language as written, one item a file.
pub fn sources(lang: Lang) -> [&'static str; 17] {
    match lang {
        Lang::Vi => files!("vi"),
        Lang::En => files!("en"),
    }
}

/// From this number on digits stand in groups of three: shares, never people, years or ports.
const GROUPED: u64 = 100_000;

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Loads the words of `lang`. A message the files cannot give is shown as its key in `⟨⟩`; a test finds these.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.as_str().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Terminals and the journal's readers have no use for bidirectional isolation marks.
        bundle.set_use_isolating(false);
        for source in sources(lang) {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `message`.
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            args.set(name.to_string(), self.value(arg));
        }
        let pattern = self.bundle.get_message(&message.key).and_then(|m| m.value());
        match pattern {
            Some(pattern) => self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned(),
            None => format!("⟨{}⟩", message.key),
        }
    }

    /// The text of a message without arguments.
    pub fn get(&self, key: &'static str) -> String {
        self.say(&Message::new(key))
    }

    /// The text of a phrase.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        match phrase {
            Phrase::Plain(text) => text.clone(),
            Phrase::Words(message) => self.say(message),
        }
    }

    /// `number`, written with a decimal point, with the decimal sign of the language.
    pub fn decimal(&self, number: &str) -> String {
        match self.lang {
            Lang::Vi => number.replace('.', ","),
            Lang::En => number.to_owned(),
        }
    }

    /// `number` as it is read: from [`GROUPED`] on with a sign between each three digits, "9.321.650".
    pub fn number(&self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = if number < 0 { "-".to_owned() } else { String::new() };
        for (i, digit) in digits.chars().enumerate() {
            if number.unsigned_abs() >= GROUPED && i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push(if self.lang == Lang::Vi { '.' } else { ',' });
            }
            text.push(digit);
        }
        text
    }

    /// The texts of a worked sentence, joined by semicolons.
    pub fn sentence(&self, parts: &[Message]) -> String {
        parts.iter().map(|part| self.say(part)).collect::<Vec<_>>().join("; ")
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Number(n) if n.unsigned_abs() >= GROUPED => FluentValue::from(self.number(*n)),
            Arg::Number(n) => FluentValue::from(*n),
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Decimal { hundredths } => {
                FluentValue::from(self.decimal(&format!("{}.{:02}", hundredths / 100, hundredths % 100)))
            }
            Arg::Message(message) => FluentValue::from(self.say(message)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_read_in_groups() {
        let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
        for (number, read) in [(0, "0"), (2025, "2025"), (52_000_001, "52.000.001")] {
            assert_eq!(vi.number(number), read);
            assert_eq!(en.number(number), read.replace('.', ","));
        }
        assert_eq!(vi.number(-123_456), "-123.456");
        let needed = Message::new("stage-needed").with("needed", 26_000_001_u64).with("base", 90_000_u32);
        assert!(vi.say(&needed).contains("26.000.001") && vi.say(&needed).contains("90000"));
    }
}

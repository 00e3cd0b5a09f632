//! HTML as text: what is written into it is escaped, what stands in the code is not.

/// A piece of HTML under way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Markup of the program itself.
    pub fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Markup that was made here before.
    pub fn html(&mut self, part: &str) -> &mut Self {
        self.0.push_str(part);
        self
    }

    /// Text from anywhere, between tags or as the value of an attribute in double quotes.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // A line end would end a line of an event; other control characters have no meaning in HTML. Marks that
                // turn the direction of writing could make a number read as another.
                c if c.is_control() => self.0.push(' '),
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                c => self.0.push(c),
            }
        }
        self
    }

    /// A number.
    pub fn number(&mut self, number: impl Into<u64>) -> &mut Self {
        self.0.push_str(&number.into().to_string());
        self
    }

    /// An element of `tag` and `class` around `text`; none where there is nothing to say.
    pub fn element(&mut self, (tag, class): (&'static str, &'static str), text: &str) -> &mut Self {
        if text.trim().is_empty() {
            return self;
        }
        self.raw("<").raw(tag).raw(" class=\"").raw(class).raw("\">").text(text).raw("</").raw(tag).raw(">")
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup as text.
    pub fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_into_a_page_becomes_markup() {
        let mut html = Html::default();
        html.raw("<p title=\"").text("a\"'b").raw("\">").text("<script>&\n\u{202e}ộ").raw("</p>");
        assert_eq!(html.as_str(), "<p title=\"a&quot;&#39;b\">&lt;script&gt;&amp; ộ</p>");
    }
}

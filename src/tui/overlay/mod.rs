//! Windows over a screen: a question, a form, the palette, help. What is typed in them survives a refusal.
pub mod ask;
pub mod form;
pub mod help;
pub mod palette;
pub mod quit;
pub mod reason;
pub mod shell;
pub mod stack;
pub mod text_prompt;
pub mod typed;
pub mod window;

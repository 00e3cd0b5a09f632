//! Floor 5: the terminal: theme, widgets and the screens of the seats. Turns input into effects as data; draws views.
pub mod command;
pub mod effect;
pub mod input;
pub mod overlay;
pub mod screen;
pub mod screens;
pub mod theme;
pub mod view;
pub mod widgets;

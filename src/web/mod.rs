//! Floor 5: read-only pages of the hall's picture and the programme for browsers: HTML from read models, and the server.
pub mod documents;
pub mod events;
pub mod html;
pub mod pages;
pub mod picture;
pub mod programme;
pub mod routes;
pub mod serve;
pub mod stage;

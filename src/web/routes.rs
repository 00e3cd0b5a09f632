//! What can be read, and nothing else: GET and HEAD, a handful of addresses, strict headers.
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use tokio::sync::watch;

use crate::web::documents::Held;
use crate::web::events::events;
use crate::web::pages::{CSS, ICON, JS, nothing_here};
use crate::web::picture::{Picture, Setting};
use crate::web::stage::View;

/// Nothing from elsewhere, nothing in the page itself but what the program's own files are.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A document has no need of anything.
const DOCUMENT_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; base-uri 'none'; \
                               form-action 'none'; frame-ancestors 'none'";
/// The name of a file carries the digest of its content.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// What the pages are served from. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    pub setting: Arc<Setting>,
    pub pictures: watch::Receiver<Arc<Picture>>,
}

/// The addresses.
pub fn routes(site: Site) -> Router {
    Router::new()
        .route("/", get(|State(site): State<Site>| async move { whole(&site, View::Phone) }))
        .route("/hall", get(|State(site): State<Site>| async move { whole(&site, View::Hall) }))
        .route("/events", get(stream))
        .route("/doc/{number}", get(document))
        .route("/logo", get(logo))
        .route("/page.css", get(|| async { file("text/css; charset=utf-8", CSS) }))
        .route("/page.js", get(|| async { file("text/javascript; charset=utf-8", JS) }))
        .route("/icon.svg", get(|| async { file("image/svg+xml", ICON) }))
        .fallback(nothing)
        .layer(from_fn(guard))
        .with_state(site)
}

/// Refuses whatever would not only read, and gives every answer the headers it must not lack.
async fn guard(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = if reads {
        next.run(request).await
    } else {
        (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response()
    };
    let headers = response.headers_mut();
    let fixed: [(HeaderName, &'static str); 5] = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

const HTML: (HeaderName, &str) = (header::CONTENT_TYPE, "text/html; charset=utf-8");

fn whole(site: &Site, view: View) -> Response {
    let page = site.pictures.borrow().side(view).page.clone();
    ([HTML], page).into_response()
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, FOREVER)], text).into_response()
}

async fn nothing(State(site): State<Site>) -> Response {
    (StatusCode::NOT_FOUND, [HTML], nothing_here(&site.setting.words)).into_response()
}

async fn stream(State(site): State<Site>, request: Request) -> Response {
    let view = if request.uri().query() == Some("view=hall") { View::Hall } else { View::Phone };
    let body = Body::from_stream(events(view, site.setting, site.pictures));
    ([(header::CONTENT_TYPE, "text/event-stream; charset=utf-8")], body).into_response()
}

/// A document that the agenda has published; before, nobody can tell that it is there.
async fn document(State(site): State<Site>, Path(number): Path<String>, headers: HeaderMap) -> Response {
    // One way to write a number, so that a document has one address.
    let number = number.parse().ok().filter(|n: &usize| n.to_string() == number);
    let open = number.filter(|n| site.pictures.borrow().open.contains(n));
    let Some(held) = open.and_then(|n| site.setting.documents.get(n)) else { return nothing(State(site)).await };
    handed(held, &headers)
}

/// The body's emblem: it stands on the first picture.
async fn logo(State(site): State<Site>, headers: HeaderMap) -> Response {
    let Some(held) = site.setting.documents.logo() else { return nothing(State(site)).await };
    handed(held, &headers)
}

fn handed(held: &Held, headers: &HeaderMap) -> Response {
    let tag = format!("\"{}\"", held.digest);
    let same = headers.get(header::IF_NONE_MATCH).is_some_and(|seen| seen.as_bytes() == tag.as_bytes());
    let (status, bytes) =
        if same { (StatusCode::NOT_MODIFIED, Bytes::new()) } else { (StatusCode::OK, held.bytes.clone()) };
    let headers = [
        (header::CONTENT_TYPE, held.kind.to_owned()),
        (header::CONTENT_DISPOSITION, held.disposition.clone()),
        (header::CONTENT_SECURITY_POLICY, DOCUMENT_POLICY.to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
    ];
    (status, headers, bytes).into_response()
}

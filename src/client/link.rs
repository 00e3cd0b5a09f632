//! A link to the hub over any byte stream.
use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::timeout;
use tokio_util::codec::{Framed, LengthDelimitedCodec};

use crate::base::role::Role;
use crate::wire::frame::{LOST_AFTER, MOST_TO_HUB, MOST_TO_SEAT, WireFault, codec, decode, encode};
use crate::wire::message::{Hello, ToHub, ToSeat, VERSION};

/// Any two-way byte stream.
pub trait ByteStream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + Send + Unpin> ByteStream for S {}

/// Why a link ended.
#[derive(Debug, thiserror::Error)]
pub enum LinkFault {
    #[error(transparent)]
    Io(#[from] std::io::Error),
    #[error(transparent)]
    Wire(#[from] WireFault),
    /// The other side closed it.
    #[error("the hub closed the connection")]
    Closed,
}

/// A link.
pub struct Link<S> {
    framed: Framed<S, LengthDelimitedCodec>,
}

impl<S: ByteStream> Link<S> {
    /// A link over `stream`; nothing is sent yet.
    pub fn over(stream: S) -> Self {
        Self { framed: Framed::new(stream, codec(MOST_TO_SEAT)) }
    }

    /// Asks for a seat.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    pub async fn hello(&mut self, role: Role, secret: &str, (name, identity): (&str, &str)) -> Result<(), LinkFault> {
        let (secret, name, identity) = (secret.to_owned(), name.to_owned(), identity.to_owned());
        self.send(&ToHub::Hello(Hello { version: VERSION, role, secret, name, identity })).await
    }

    /// Sends one message.
    ///
    /// # Errors
    /// It is longer than the hub takes, or the stream broke.
    pub async fn send(&mut self, message: &ToHub) -> Result<(), LinkFault> {
        let bytes = encode(message, MOST_TO_HUB)?;
        // Into a dead cable a long message would be sent for many minutes before TCP gives up.
        match timeout(LOST_AFTER, self.framed.send(bytes)).await {
            Ok(sent) => Ok(sent?),
            Err(_) => Err(std::io::Error::from(std::io::ErrorKind::TimedOut).into()),
        }
    }

    /// The next message. May be dropped and called again without losing any.
    ///
    /// # Errors
    /// The stream broke or ended, or what came is no message.
    pub async fn next(&mut self) -> Result<ToSeat, LinkFault> {
        match self.framed.next().await {
            Some(Ok(bytes)) => Ok(decode(&bytes)?),
            Some(Err(e)) => Err(e.into()),
            None => Err(LinkFault::Closed),
        }
    }
}

//! The way to a hub on another machine: TLS, and the hub known by its certificate's fingerprint, which the ticket carries.
use std::io;
use std::sync::Arc;

use subtle::ConstantTimeEq;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::crypto::{CryptoProvider, verify_tls13_signature};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::version::TLS13;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, PeerIncompatible, SignatureScheme,
};

use crate::base::message::Message;
use crate::client::seat::{Dial, Dialled, Undialled};
use crate::record::chain::hex;
use crate::wire::ticket::{Fingerprint, Ticket, fingerprint};

/// Accepts the one certificate that has the fingerprint, if the other side proves that it holds its key.
#[derive(Debug)]
struct Pinned {
    fingerprint: Fingerprint,
    provider: CryptoProvider,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        if bool::from(fingerprint(certificate).ct_eq(&self.fingerprint)) {
            return Ok(ServerCertVerified::assertion());
        }
        Err(Error::InvalidCertificate(CertificateError::ApplicationVerificationFailure))
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        // Never offered.
        Err(Error::PeerIncompatible(PeerIncompatible::ServerDoesNotSupportTls12Or13))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

fn connector(fingerprint: Fingerprint) -> io::Result<TlsConnector> {
    let provider = default_provider();
    let pinned = Arc::new(Pinned { fingerprint, provider: provider.clone() });
    let config = ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&TLS13])
        .map_err(io::Error::other)?
        .dangerous()
        .with_custom_certificate_verifier(pinned)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

/// Connects to the hub of `ticket`.
pub fn dial(ticket: Ticket) -> Dial {
    // Made once: a session that is taken up again needs fewer round trips.
    let connector = connector(ticket.fingerprint).map_err(|e| e.to_string());
    Box::new(move || {
        let connector = connector.clone();
        Box::pin(async move {
            let connector = connector.map_err(io::Error::other)?;
            let socket = TcpStream::connect(ticket.address).await?;
            socket.set_nodelay(true)?;
            let name = ServerName::from(ticket.address.ip());
            let stream = connector.connect(name, socket).await.map_err(|error| strange(error, &ticket))?;
            Ok(Dialled { stream: Box::new(stream), secret: hex(&ticket.secret.0), lasting: true })
        })
    })
}

/// Whether whoever answered is another than the ticket's hub, or the line only broke.
fn strange(error: io::Error, ticket: &Ticket) -> Undialled {
    let tls = error.get_ref().and_then(|e| e.downcast_ref::<Error>());
    match tls {
        Some(Error::InvalidCertificate(_)) => {
            Undialled::Stranger(Message::new("far-stranger").with("address", ticket.address.to_string()))
        }
        // Something that does not speak TLS at all.
        Some(Error::InvalidMessage(_)) => {
            Undialled::Stranger(Message::new("far-no-hub").with("address", ticket.address.to_string()))
        }
        _ => Undialled::Unreachable(error),
    }
}

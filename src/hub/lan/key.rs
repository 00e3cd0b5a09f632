//! The congress's own key for links between machines: made once, kept in the record's folder, known by its fingerprint.
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair, PKCS_ED25519};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::version::TLS13;

use crate::script::whole;
use crate::wire::ticket::{Fingerprint, fingerprint};

/// Key and certificate, one behind the other (PEM, RFC 7468).
const NAME: &str = "lan-key.pem";
/// The name in the certificate. Seats do not look at it: they know the certificate itself.
const CALLED: &str = "daihoi";

/// What the hub shows at its door.
pub struct DoorKey {
    pub acceptor: TlsAcceptor,
    pub fingerprint: Fingerprint,
}

fn broken(cause: impl std::fmt::Display) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, cause.to_string())
}

/// The key of the record in `folder`; made when there is none yet. Only its owner can read the file.
///
/// # Errors
/// The disk's own; a file that holds no key.
pub fn load(folder: &Path) -> io::Result<DoorKey> {
    let path = folder.join(NAME);
    let pem = match fs::read(&path) {
        Ok(pem) => pem,
        Err(missing) if missing.kind() == io::ErrorKind::NotFound => make(&path)?,
        Err(other) => return Err(other),
    };
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(broken)?;
    let certificate = CertificateDer::from_pem_slice(&pem).map_err(broken)?;
    let fingerprint = fingerprint(&certificate);
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_protocol_versions(&[&TLS13])
        .map_err(broken)?
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .map_err(broken)?;
    Ok(DoorKey { acceptor: TlsAcceptor::from(Arc::new(config)), fingerprint })
}

fn make(path: &Path) -> io::Result<Vec<u8>> {
    let key = KeyPair::generate_for(&PKCS_ED25519).map_err(broken)?;
    let params = CertificateParams::new(vec![CALLED.to_owned()]).map_err(broken)?;
    let certificate = params.self_signed(&key).map_err(broken)?;
    let pem = format!("{}{}", key.serialize_pem(), certificate.pem()).into_bytes();
    whole::beside(path, &pem)?.persist(path)?;
    whole::settle(path);
    Ok(pem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_made_once_and_read_by_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let first = load(folder.path()).unwrap().fingerprint;
        assert_eq!(load(folder.path()).unwrap().fingerprint, first);
        assert_ne!(load(tempfile::tempdir().unwrap().path()).unwrap().fingerprint, first);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(folder.path().join(NAME)).unwrap().permissions().mode() & 0o777, 0o600);
        }
        fs::write(folder.path().join(NAME), "no key").unwrap();
        assert!(load(folder.path()).is_err());
    }
}

import AsyncHTTPClient
import Glibc
import Messages
import NIOCore
import Testing

@testable import OutboundHTTP

/// Why there was no answer, in words that whoever reads them can do something with.
struct OutboundFailureTests {
    private struct Described: Error, CustomStringConvertible {
        let description: String
    }

    @Test func theSystemSaysWhatItSays() {
        let failure = OutboundFailure(IOError(errnoCode: ECONNREFUSED, reason: "connection reset (error set)"))
        #expect(failure.words.description == "Connection refused" && !failure.isUntrusted)
        #expect(OutboundFailure(HTTPClientError.deadlineExceeded).words.description == "Deadline exceeded")
    }

    @Test func nothingOfTheMachineThatBuiltTheProgramIsShown() {
        let place = "at /build/handshake.cc:320"
        let untrusted = Described(
            description: "handshakeFailed(NIOSSL.BoringSSLError.sslError([Error: 268435581 error:1000007d:SSL "
                + "routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED \(place)]))"
        )
        #expect(OutboundFailure(untrusted).isUntrusted)
        #expect(OutboundFailure(untrusted).words == "nobody who is trusted signed its certificate")
        let version = Described(
            description: "handshakeFailed(NIOSSL.BoringSSLError.sslError([Error: 268435703 error:100000f7:SSL "
                + "routines:OPENSSL_internal:WRONG_VERSION_NUMBER \(place)]))"
        )
        #expect(OutboundFailure(version).words.description == "the handshake of TLS failed: WRONG_VERSION_NUMBER")
    }
}

import FoundationEssentials
import MeasuredBoot
import Messages
import SwiftASN1
@_spi(FixedExpiryValidationTime) import X509

/// The way from a key's certificate to a root.
enum CertificateChain {
    /// Where it leads.
    enum Answer: Hashable, Sendable {
        /// To a root that is trusted.
        case leadsToRoot
        /// To none, or not in a way that counts.
        case refused(Message)
    }

    /// Why the first certificate leads to no trusted root; nil when it does.
    static func objection(
        to certificates: [CertificateFile],
        anchors: TrustAnchors,
        at time: Date
    ) async -> Message? {
        guard let leaf = certificates.first else { return "there is no certificate" }
        let others = certificates.dropFirst()
        let pinned = others.filter(TrustAnchors.isPinned).map(\.certificate)
        // Other roots that come with the evidence are worth nothing: whoever made it can make them.
        let between = others.filter { !$0.isSelfSigned }.map(\.certificate)
        let roots = CertificateStore(pinned + anchors.roots.filter { !pinned.contains($0) })
        var verifier = X509.Verifier(rootCertificates: roots) {
            RFC5280Policy(fixedExpiryValidationTime: time)
            AttestationKeyPolicy()
        }
        let intermediates = CertificateStore(between + anchors.intermediates)
        switch await verifier.validate(leaf: leaf.certificate, intermediates: intermediates) {
        case .validCertificate:
            return nil
        case .couldNotValidate(let failures):
            guard let failure = failures.first else { return Self.noRoot }
            let reason = Message(template: failure.policyFailureReason.description)
            return "the certificate leads to a root, and yet: \(reason)"
        }
    }

    private static let noRoot: Message = """
        the certificate does not lead to a root that is trusted; give its intermediates and its root along, or a folder \
        of roots
        """
}

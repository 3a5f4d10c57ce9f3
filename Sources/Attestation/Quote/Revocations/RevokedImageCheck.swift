import MeasuredBoot
import Messages

/// Whether anything was started that is revoked: by its own hash, or by the certificate that allowed it.
///
/// The log has no certificate but the one in db or of shim's that allowed an image, so that a revoked certificate between
/// that one and the image cannot be seen.
enum RevokedImageCheck {
    static let name = "revoked-image"

    static func result(of log: ProvenLog, _ list: RevocationList) -> CheckResult {
        let images = log.log.events.filter(isImage)
        // A hit counts whether it is proven or not: nobody writes one into a log without need.
        if let image = images.first(where: { isRevoked($0, log, list) }) {
            return failed("an image was started that is revoked: event \(image.event.index)")
        }
        let authorities = log.log.events.filter { $0.pcr == 7 && $0.event.type == .variableAuthority }
        if let authority = authorities.first(where: { isRevokedAuthority($0, log, list) }) {
            return failed("an image was allowed by a certificate that is revoked: event \(authority.event.index)")
        }
        if let objection = objection(images, log, list) {
            return CheckResult(name, .notDetermined, objection, weight: .trust)
        }
        let detail: Message = "none of \(images.count) images that were started is revoked, nor what allowed them"
        return CheckResult(name, .passed, detail, weight: .trust)
    }

    private static func failed(_ detail: Message) -> CheckResult { CheckResult(name, .failed, detail, weight: .trust) }

    /// Firmware holds option ROMs to dbx as well (UEFI 2.10, section 32.6.1).
    private static func isImage(_ event: InspectedEvent) -> Bool {
        guard event.pcr == 2 || event.pcr == 4, case .image = event.content else { return false }
        return true
    }

    private static func isRevoked(_ event: InspectedEvent, _ log: ProvenLog, _ list: RevocationList) -> Bool {
        RevocationList.hashes.contains { type, bank in
            guard let digest = log.log.log.digest(of: event.event, in: bank) else { return false }
            return list.entries.contains(RevocationList.Entry(type, digest.bytes))
        }
    }

    private static func isRevokedAuthority(_ event: InspectedEvent, _ log: ProvenLog, _ list: RevocationList) -> Bool {
        guard case .variable(let variable) = event.content else { return false }
        let content = log.log.log.bytes[variable.content]
        // An entry of db begins with its owner; shim's own certificate stands by itself.
        return list.revokes(content) || list.revokes(content.dropFirst(16))
    }

    /// Why finding nothing means nothing.
    private static func objection(_ images: [InspectedEvent], _ log: ProvenLog, _ list: RevocationList) -> Message? {
        guard !images.isEmpty else { return "the log names no image that was started" }
        let types = Set(list.entries.map(\.type))
        let banks = RevocationList.hashes.filter { types.contains($0.type) }.map(\.bank)
        for pcr in Set(images.compactMap(\.event.pcr)).sorted() {
            for bank in banks where !log.isProven(pcr, in: bank) {
                return "the quote does not prove the \(bank) digests of PCR \(pcr), by which images are revoked"
            }
        }
        guard log.isProven(7, in: log.log.bank) else { return "the quote does not prove what was measured into PCR 7" }
        return nil
    }
}

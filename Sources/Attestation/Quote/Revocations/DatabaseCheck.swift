import MeasuredBoot
import Messages

/// Whether the node's dbx revokes everything that it should by now: a node that was not updated starts what others refuse.
enum DatabaseCheck {
    static let name = "dbx"

    static func result(of log: ProvenLog, _ wanted: RevocationList) -> CheckResult {
        if let objection = log.objection { return result(.notDetermined, objection) }
        guard let event = log.log.policyVariable("dbx", of: .imageSecurityDatabase), event.coverage.isBound,
            case .variable(let variable) = event.content
        else { return result(.notDetermined, "no list of revoked images (dbx) was measured") }
        guard let lists = try? log.log.log.signatureLists(of: variable) else {
            return result(.notDetermined, "the list of revoked images (dbx) that was measured cannot be read")
        }
        let measured = RevocationList(lists, in: log.log.log.bytes)
        let (missing, all) = (wanted.entries.subtracting(measured.entries).count, wanted.entries.count)
        return missing == 0
            ? result(.passed, "the node's dbx has all \(all) entries of the list")
            : result(.failed, "the node's dbx lacks \(missing) of \(all) entries of the list; update it")
    }

    private static func result(_ outcome: CheckOutcome, _ detail: Message) -> CheckResult {
        CheckResult(name, outcome, detail, weight: .trust)
    }
}

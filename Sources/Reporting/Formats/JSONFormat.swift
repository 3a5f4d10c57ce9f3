import Findings
import Foundation
import Messages

/// JSON for other programs, in the shape of Documentation/schemas/scan.schema.json.
struct JSONFormat: ReportFormat {
    let name = "json"
    let isForPrograms = true

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        let shown = report.findings.filter { options.showsPassed || $0.outcome != .passed }
        let document = Document(
            results: shown.map { Result($0, options) },
            unread: report.unread.map {
                Unread(file: $0.file, line: $0.line, column: $0.column, error: options.say($0.error))
            },
            notFollowed: report.notFollowed.map {
                NotFollowed(address: $0.address, source: $0.source, location: Location($0.location))
            },
            baseline: report.baseline.map(Baseline.init),
            summary: Summary(
                failed: report.count(.failed),
                passed: report.count(.passed),
                notDetermined: report.count(.notDetermined),
                suppressed: report.count(.suppressed)
            )
        )
        return JSONText.render(document)
    }

    private struct Document: Encodable {
        let schemaVersion = 1
        let results: [Result]
        let unread: [Unread]
        let notFollowed: [NotFollowed]
        let baseline: Baseline?
        let summary: Summary
    }

    private struct Result: Encodable {
        let rule, outcome, severity, address, root: String
        let resource: String?
        let location: Location
        let source: Location?
        let via: [Call]
        let message, because: String
        let missing: [String]
        let fix: Fix
        let fingerprint: String
        let suppression: Suppression?

        init(_ finding: Finding, _ options: ReportOptions) {
            rule = finding.rule
            outcome = finding.outcome.rawValue
            severity = finding.severity.rawValue
            address = finding.address
            root = finding.root
            resource = finding.resource
            location = Location(finding.location)
            source = finding.source.map(Location.init)
            via = finding.calls.map { Call(address: $0.address, location: Location($0.location)) }
            message = options.say(finding.message)
            because = options.say(finding.because)
            missing = finding.missing.map(\.reference)
            fix = Fix(effect: finding.fix.rawValue)
            fingerprint = finding.fingerprint.description
            suppression = finding.suppression.map(Suppression.init)
        }
    }

    private struct Suppression: Encodable {
        let kind, reason: String
        let until: String?
        let location: Location?
        let file: String?

        init(_ suppression: Findings.Suppression) {
            reason = suppression.reason
            until = suppression.until?.description
            switch suppression.kind {
            case .comment(let place): (kind, location, file) = ("comment", Location(place), nil)
            case .baseline(let path): (kind, location, file) = ("baseline", nil, path)
            }
        }
    }

    private struct Location: Encodable {
        let file: String
        let line, column, endLine, endColumn: Int

        init(_ location: SourceLocation) {
            file = location.file
            line = location.line
            column = location.column
            endLine = location.end.line
            endColumn = location.end.column
        }
    }

    private struct Call: Encodable {
        let address: String
        let location: Location
    }

    private struct Fix: Encodable { let effect: String }

    private struct Unread: Encodable {
        let file: String
        let line, column: Int
        let error: String
    }

    private struct NotFollowed: Encodable {
        let address, source: String
        let location: Location
    }

    private struct Baseline: Encodable {
        let file: String
        let matched: Int
        let gone: [Gone]

        init(_ match: BaselineMatch) {
            file = match.file
            matched = match.matched
            gone = match.gone.map {
                Gone(fingerprint: $0.fingerprint, rule: $0.rule, address: $0.address, root: $0.root)
            }
        }
    }

    private struct Gone: Encodable { let fingerprint, rule, address, root: String }

    private struct Summary: Encodable { let failed, passed, notDetermined, suppressed: Int }
}

import Findings
import Messages
import SourceText

/// An edit that certainly turns a failed setting into one that passes: a literal `false` becomes `true`.
struct LiteralFix {
    /// What is replaced.
    let location: SourceLocation

    /// What stands there afterwards.
    let replacement = "true"

    /// What to write, and what applying it does to what is running.
    let description: Message

    /// The fix of a finding; nil unless the text at its place, or where its value stands, really is `false`.
    init?(_ finding: Finding, _ report: ScanReport) {
        guard finding.outcome == .failed,
            let location = [finding.location, finding.source].lazy.compactMap({ $0 }).first(where: {
                Self.isConfiguration($0.file) && Self.isFalse($0, report)
            })
        else { return nil }
        self.location = location
        description =
            switch finding.fix {
            case .replacesNodePool:
                "Write true instead of false. Applying it replaces the node pool, all its nodes at once."
            case .replacesCluster: "Write true instead of false. Applying it replaces the whole cluster."
            case .inPlace, .none: "Write true instead of false. It applies in place."
            }
    }

    /// Plans and exports say what is; only configuration can be edited.
    private static func isConfiguration(_ file: String) -> Bool {
        [".tf", ".tf.json", ".tfvars", ".tfvars.json"].contains { file.hasSuffix($0) }
    }

    private static func isFalse(_ place: SourceLocation, _ report: ScanReport) -> Bool {
        guard place.end.line == place.line, place.end.column == place.column + 5,
            let line = report.sources[place.file]?.line(place.line)
        else { return false }
        return String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(place.column - 1).prefix(5))) == "false"
    }
}

import Findings
import Messages
import SourceText

/// Makes SARIF results of findings.
struct SARIFResults {
    let report: ScanReport
    let options: ReportOptions

    /// The results of all findings that are shown.
    func results() -> [SARIFResult] {
        let shown = report.findings.filter { options.showsPassed || $0.outcome != .passed }
        let places = SARIFPlaces(report: report)
        // Either every result of a run says whether it is suppressed or none does (SARIF 2.1.0, section 3.27.23).
        let tellsSuppressions = shown.contains { $0.outcome == .suppressed }
        var occurrences: [Fingerprint: Int] = [:]
        return shown.map { finding in
            occurrences[finding.fingerprint, default: 0] += 1
            let related = places.related(finding, options)
            let kind = Self.kind(finding)
            return SARIFResult(
                ruleId: finding.rule,
                ruleIndex: SARIFRule.indices[finding.rule],
                kind: kind,
                level: kind == "fail" ? SARIFRule.level(finding.severity) : "none",
                message: SARIFMessage(message(finding, related)),
                locations: [places.primary(finding)],
                relatedLocations: related,
                partialFingerprints: Self.fingerprints(finding.fingerprint, occurrences[finding.fingerprint] ?? 1),
                suppressions: tellsSuppressions ? suppressions(finding, places) : nil,
                fixes: LiteralFix(finding, report).map { [fix($0, places)] },
                properties: Self.properties(finding)
            )
        }
    }

    /// Whether something is wrong, right or open; what is suppressed and lacks an input was open.
    private static func kind(_ finding: Finding) -> String {
        switch finding.outcome {
        case .passed: "pass"
        case .notDetermined: "open"
        case .failed: "fail"
        case .suppressed: finding.missing.isEmpty ? "fail" : "open"
        }
    }

    /// The identity of a result, under our name and under the only one that GitHub looks at; equal ones are numbered,
    /// so that no two results of a run are taken for one.
    ///
    /// Without a name of its own a line that many calls of a module share would be one alert to GitHub.
    private static func fingerprints(_ fingerprint: Fingerprint, _ occurrence: Int) -> [String: String] {
        let value = occurrence == 1 ? fingerprint.description : "\(fingerprint):\(occurrence)"
        return ["shieldwatch/v1": value, "primaryLocationLineHash": value]
    }

    private static func properties(_ finding: Finding) -> SARIFResult.Properties {
        SARIFResult.Properties(
            severity: finding.severity.rawValue,
            root: finding.root,
            fixEffect: finding.fix.rawValue,
            resource: finding.resource,
            missing: finding.missing.isEmpty ? nil : finding.missing.map(\.reference)
        )
    }

    // MARK: Words

    /// What is so, what that rests on and what a fix costs; links lead to the related locations.
    private func message(_ finding: Finding, _ related: [SARIFLocation]) -> String {
        var because = Message(verbatim: Self.plain(options.say(finding.because)))
        if let source = finding.source {
            let place = "\(report.pathInRepository(source.file)):\(source.line):\(source.column)"
            because = "\(because), as written at \(Self.link(place, 0))"
        }
        let first = finding.source == nil ? 0 : 1
        let calls = finding.calls.enumerated().map { Message(verbatim: Self.link($1.address, first + $0)) }
        var text: Message = "\(Message(verbatim: Self.plain(options.say(finding.message)))). \(because)."
        if !calls.isEmpty { text = "\(text) Via \(calls, separator: .comma)." }
        if let help = FindingWords.help(finding) { text = "\(text) \(help)." }
        return options.say(text)
    }

    /// A link to a related location (SARIF 2.1.0, section 3.11.6).
    private static func link(_ text: String, _ id: Int) -> String {
        var escaped = ""
        for character in text {
            if "[]\\".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
        return "[\(escaped)](\(id))"
    }

    /// Text in which nothing from an input makes a link.
    private static func plain(_ text: String) -> String {
        text.replacing("](", with: "] (")
    }

    // MARK: Suppressions and fixes

    private func suppressions(_ finding: Finding, _ places: SARIFPlaces) -> [SARIFResult.Suppression] {
        guard let suppression = finding.suppression else { return [] }
        let (kind, location) =
            switch suppression.kind {
            case .comment(let place): ("inSource", places.location(place))
            case .baseline(let file): ("external", places.location(file))
            }
        return [
            SARIFResult.Suppression(
                kind: kind,
                justification: suppression.reason,
                location: location,
                properties: suppression.until.map { ["until": $0.description] }
            )
        ]
    }

    private func fix(_ fix: LiteralFix, _ places: SARIFPlaces) -> SARIFResult.Fix {
        SARIFResult.Fix(
            description: SARIFMessage(options.say(fix.description)),
            artifactChanges: [
                SARIFResult.ArtifactChange(
                    artifactLocation: places.artifact(fix.location.file),
                    replacements: [
                        SARIFResult.Replacement(
                            deletedRegion: places.region(fix.location),
                            insertedContent: SARIFText(text: fix.replacement)
                        )
                    ]
                )
            ]
        )
    }
}

import Findings
import Messages

/// SARIF 2.1.0, for code scanning (OASIS Standard "Static Analysis Results Interchange Format").
struct SARIFFormat: ReportFormat {
    let name = "sarif"
    let isForPrograms = true

    func render(_ report: ScanReport, _ options: ReportOptions) -> String {
        let version = options.version.isEmpty ? nil : options.version
        let driver = SARIFRun.Driver(
            name: "Shieldwatch",
            version: version,
            semanticVersion: version,
            rules: SARIFRule.all(options.catalogue)
        )
        let base: Message = "The root of the repository, or the folder that was scanned where there is none."
        let run = SARIFRun(
            tool: .init(driver: driver),
            language: options.catalogue.language == .english ? nil : options.catalogue.language.rawValue,
            originalUriBaseIds: [SARIFPlaces.base: .init(description: SARIFMessage(options.say(base)))],
            invocations: [invocation(report, options)],
            results: SARIFResults(report: report, options: options).results()
        )
        return JSONText.render(SARIFLog(runs: [run]))
    }

    private func invocation(_ report: ScanReport, _ options: ReportOptions) -> SARIFRun.Invocation {
        let places = SARIFPlaces(report: report)
        return SARIFRun.Invocation(
            executionSuccessful: report.unread.isEmpty,
            toolExecutionNotifications: report.unread.map { file in
                SARIFRun.Notification(
                    level: "error",
                    message: SARIFMessage(options.say(file.error)),
                    locations: [places.location(file)]
                )
            }
        )
    }
}

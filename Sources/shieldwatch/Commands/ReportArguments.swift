import ArgumentParser
import Messages
import SettingValues
import Settings

/// How a scan is reported and what it comes to. Every option is a setting, which a configuration file and the
/// environment can set as well.
struct ReportArguments: ParsableArguments {
    @Option(help: help(.format), completion: words(.format)) var format: String?

    @Option(help: help(.outputFile, "file"), completion: .file()) var outputFile: String?

    @Option(help: help(.language), completion: words(.language)) var lang: String?

    @Option(help: help(.colour), completion: words(.colour)) var color: String?

    @Flag(inversion: .prefixedNo, help: help(.showsPassed)) var showPassed: Bool?

    @Flag(name: .shortAndLong, inversion: .prefixedNo, help: help(.isVerbose)) var verbose: Bool?

    @Option(help: help(.failOn, "severity"), completion: words(.failOn)) var failOn: String?

    @Flag(inversion: .prefixedNo, help: help(.allowsUndetermined)) var allowUndetermined: Bool?

    @Flag(inversion: .prefixedNo, help: help(.exitsZero)) var exitZero: Bool?

    @Option(help: help(.baseline, "file"), completion: .file(extensions: ["json"])) var baseline: String?

    private static func help(_ setting: ScanSetting, _ valueName: String? = nil) -> ArgumentHelp {
        let fallback = if case .text(let text) = setting.fallback { " (default: \(text))" } else { "" }
        return ArgumentHelp("\(setting.help.description)\(fallback)", valueName: valueName)
    }

    /// The words that a setting takes, for the shell to complete.
    private static func words(_ setting: ScanSetting) -> CompletionKind {
        if case .choice(let words) = setting.kind { .list(words) } else { .default }
    }

    func validate() throws {
        for (key, value) in given.sorted(by: { $0.key < $1.key }) {
            guard let setting = ScanSetting.named(key), case .text(let text) = value,
                let refusal = setting.refusal(of: text)
            else { continue }
            throw UsageError("\(setting.flag) cannot be used: \(refusal)")
        }
    }

    /// What the command line sets, by the keys of the settings.
    var given: [String: SettingValue] {
        let texts: [(ScanSetting, String?)] = [
            (.format, format), (.outputFile, outputFile), (.language, lang), (.colour, color), (.failOn, failOn),
            (.baseline, baseline),
        ]
        let flags: [(ScanSetting, Bool?)] = [
            (.showsPassed, showPassed), (.isVerbose, verbose), (.allowsUndetermined, allowUndetermined),
            (.exitsZero, exitZero),
        ]
        let values =
            texts.map { ($0.key, $1.map(SettingValue.text)) } + flags.map { ($0.key, $1.map(SettingValue.flag)) }
        return Dictionary(values.compactMap { key, value in value.map { (key, $0) } }) { first, _ in first }
    }
}

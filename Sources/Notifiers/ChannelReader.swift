import Findings
import LogEntries
import Messages
import MonitorConfiguration
import OutboundHTTP
import SourceText

/// Reads the settings of one channel, and remembers which secrets are in them.
struct ChannelReader {
    let settings: ChannelSettings
    let context: NotifierContext

    /// What must not stand in anything that is shown or logged.
    private(set) var redaction = Redaction()

    /// The keys of every channel.
    static let commonKeys = [
        "name", "kind", "language", "minimum_severity", "kinds", "timeout", "rate_limit", "give_up_after",
    ]

    init(_ settings: ChannelSettings, _ context: NotifierContext) {
        self.settings = settings
        self.context = context
    }

    var mapping: ConfigurationMapping { settings.mapping }

    /// The language in which the channel speaks.
    func language() throws(SyntaxError) -> Language {
        try mapping.value("language", takes: "en or ja") { Language(rawValue: $0) } ?? context.language
    }

    /// What is written for people, in the language of the channel.
    func words() throws(SyntaxError) -> NotificationWords {
        NotificationWords(catalogue: context.catalogue(try language()), pages: context.pages)
    }

    /// A name of several.
    func choice<Choice: CaseIterable & RawRepresentable>(_ key: String) throws(SyntaxError) -> Choice?
    where Choice.RawValue == String {
        let names = Choice.allCases.map { Message(verbatim: $0.rawValue) }
        return try mapping.value(key, takes: "one of \(names, separator: .comma)") { Choice(rawValue: $0) }
    }

    /// A secret, from the file that `KEY_file` names or the variable that `KEY_env` names; nil when neither is set.
    ///
    /// Secrets never stand in the configuration itself, which is shown and copied.
    mutating func secret(_ key: String) throws(SyntaxError) -> String? {
        guard let secret = try outside(key) else { return nil }
        redaction.add(secret)
        return secret
    }

    /// A secret that has to be there.
    mutating func requiredSecret(_ key: String) throws(SyntaxError) -> String {
        guard let secret = try secret(key) else {
            throw SyntaxError(
                "\(mapping.path)\(key)_file or \(mapping.path)\(key)_env is missing",
                at: mapping.offset("")
            )
        }
        return secret
    }

    /// An address that stands in the configuration, in a file or in the environment, since it may hold a secret.
    mutating func endpoint(_ key: String) throws(SyntaxError) -> HTTPEndpoint? {
        // A secret in two places is refused, too.
        let elsewhere = try outside(key)
        guard let text = try mapping.text(key) ?? elsewhere else { return nil }
        let place = ["", "_file", "_env"].map { key + $0 }.first(where: mapping.sets) ?? key
        guard let endpoint = HTTPEndpoint(text) else {
            throw mapping.refusal(
                place,
                takes: "an address that begins with http:// or https://, without a name or password in it"
            )
        }
        for secret in endpoint.secrets { redaction.add(secret) }
        return endpoint
    }

    /// Keeps another form of a secret out of what is shown.
    mutating func hide(_ text: String) { redaction.add(text) }

    private func outside(_ key: String) throws(SyntaxError) -> String? {
        let places = ["", "_file", "_env"].map { key + $0 }.filter(mapping.sets)
        guard places.count <= 1 else {
            throw SyntaxError(
                "\(mapping.path)\(places[0]) and \(places[1]) cannot both be set",
                at: mapping.offset(places[1])
            )
        }
        if let path = try settings.path(key + "_file") {
            return try SecretFile.read(path) { mapping.refusal(key + "_file", takes: $0) }
        }
        guard let name = try mapping.text(key + "_env") else { return nil }
        guard let value = context.variables[name], !value.isEmpty else {
            throw SyntaxError(
                "\(mapping.path)\(key)_env names the variable \(name), which is not set",
                at: mapping.offset(key + "_env")
            )
        }
        return value
    }
}

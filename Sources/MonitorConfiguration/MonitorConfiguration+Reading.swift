import Messages
public import SourceText
import YAMLSyntax
import Yams

extension MonitorConfiguration {
    static let keys = [
        "access", "attestation", "database", "inventory", "language", "limits", "listen", "log", "notifiers", "push",
        "retention", "silence", "sources", "url",
    ]

    /// Reads a file. Paths in it are relative to its folder.
    ///
    /// The keys of a notifier's kind are read by whoever sends notifications.
    /// - Throws: `SyntaxError` at the first place that is no setting, or does not go together with another.
    public init(_ source: SourceFile) throws(SyntaxError) {
        do throws(ConfigurationProblems) {
            self = try Self.read(source)
        } catch {
            throw error.all[0]
        }
    }

    /// Reads a file as ``init(_:)`` does.
    /// - Throws: ``ConfigurationProblems`` with everything that is wrong, as far as one thing does not hide another.
    public static func read(_ source: SourceFile) throws(ConfigurationProblems) -> MonitorConfiguration {
        var parts = ConfigurationParts(path: source.path)
        let top = parts.part { () throws(SyntaxError) in try Self.top(source) }
        guard let top else { throw ConfigurationProblems(parts.problems) }
        let configuration = MonitorConfiguration(top, path: source.path, &parts)
        guard parts.problems.isEmpty else {
            throw ConfigurationProblems(parts.problems, rest: configuration)
        }
        return configuration
    }

    /// Whether a file is meant to be one of ours: it sets something that only we know.
    public static func isMeant(by source: SourceFile) -> Bool {
        guard let top = try? top(source) else { return false }
        return !Set(top.keys).isDisjoint(with: keys)
    }

    private static func top(_ source: SourceFile) throws(SyntaxError) -> ConfigurationMapping {
        let yaml = try YAMLText(source)
        let root = try yaml.root() ?? .mapping(Node.Mapping([]))
        return try ConfigurationMapping(ConfigurationNode(root, in: yaml))
    }

    private init(_ mapping: ConfigurationMapping, path: String, _ parts: inout ConfigurationParts) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let top = ConfigurationParts.Section(place: "", mapping: mapping)
        parts.check(mapping, Self.keys)
        self.path = path
        listen = parts.value(
            "listen",
            in: top,
            takes: "HOST:PORT",
            usual: ListenAddress.usual,
            shown: \.description,
            ListenAddress.init
        )
        database = parts.value(
            "database",
            in: top,
            takes: "sqlite:PATH or postgresql://…",
            usual: DatabaseLocation.usual,
            shown: \.description,
            DatabaseLocation.init
        )
        language = parts.value("language", in: top, takes: "en or ja", usual: .english, shown: \.rawValue) {
            Language(rawValue: $0)
        }
        url = parts.value(
            "url",
            in: top,
            takes: "an address that begins with http:// or https://",
            usual: nil,
            shown: { $0.map(ShownValue.address) },
            Self.url
        )
        inventory = parts.inventory(mapping, folder)
        sources = parts.sources(mapping, folder)
        notifiers = parts.notifiers(mapping, folder)
        access = parts.access(top, folder)
        push = parts.push(top, folder)
        attestation = AttestationConfiguration(
            parts.nested("attestation", in: top, keys: AttestationConfiguration.keys),
            relativeTo: folder,
            &parts
        )
        retention = RetentionConfiguration(
            parts.nested("retention", in: top, keys: RetentionConfiguration.keys),
            &parts
        )
        silence = SilenceConfiguration(parts.nested("silence", in: top, keys: SilenceConfiguration.keys), &parts)
        limits = LimitsConfiguration(parts.nested("limits", in: top, keys: LimitsConfiguration.keys), &parts)
        log = LogConfiguration(parts.nested("log", in: top, keys: LogConfiguration.keys), &parts)
        rows = parts.rows
    }

    /// An address without a slash at its end; none for what is no address.
    static func url(_ text: String) -> String?? {
        guard text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(" ") else { return .none }
        return .some(text.hasSuffix("/") ? String(text.dropLast()) : text)
    }
}

extension ConfigurationParts {
    fileprivate mutating func inventory(_ top: ConfigurationMapping, _ folder: String) -> [InventorySource] {
        list("inventory", in: top, keys: InventorySource.keys).compactMap { mapping in
            part { () throws(SyntaxError) in try InventorySource(mapping, relativeTo: folder) }
        }
    }

    /// Sources are told apart by their names, as notifiers are.
    fileprivate mutating func sources(_ top: ConfigurationMapping, _ folder: String) -> [EntrySource] {
        var names: Set<String> = []
        var readsStandardInput = false
        return list("sources", in: top, keys: nil).compactMap { mapping in
            // Looked at first, so that nothing else that is wrong with one source hides it.
            if let name = (try? mapping.text("name")) ?? nil, !names.insert(name).inserted {
                refuse(SyntaxError("two sources are called '\(name)'", at: mapping.offset("name")))
            }
            return part { () throws(SyntaxError) in
                let source = try EntrySource(mapping, relativeTo: folder)
                guard source.kind != .standardInput || !readsStandardInput else {
                    throw SyntaxError("standard input can be read by one source only", at: mapping.offset("kind"))
                }
                readsStandardInput = readsStandardInput || source.kind == .standardInput
                return source
            }
        }
    }

    fileprivate mutating func notifiers(_ top: ConfigurationMapping, _ folder: String) -> [ChannelSettings] {
        var names: Set<String> = []
        return list("notifiers", in: top, keys: nil).compactMap { mapping in
            part { () throws(SyntaxError) in
                let channel = try ChannelSettings(mapping, relativeTo: folder)
                guard names.insert(channel.name).inserted else {
                    throw SyntaxError("two notifiers are called '\(channel.name)'", at: mapping.offset("name"))
                }
                return channel
            }
        }
    }

    fileprivate mutating func push(_ top: Section, _ folder: String) -> PushConfiguration? {
        guard let mapping = nested("push", in: top, keys: PushConfiguration.keys).mapping else { return nil }
        show(mapping)
        return part { () throws(SyntaxError) in try PushConfiguration(mapping, relativeTo: folder) }
    }

    fileprivate mutating func access(_ top: Section, _ folder: String) -> AccessConfiguration? {
        let access = nested("access", in: top, keys: AccessConfiguration.keys)
        guard let mapping = access.mapping else { return nil }
        show(mapping, except: ["tls"])
        let tls = nested("tls", in: access, keys: AccessConfiguration.tlsKeys)
        if let files = tls.mapping { show(files) }
        return part { () throws(SyntaxError) in
            try AccessConfiguration(mapping, tls: tls.mapping, relativeTo: folder)
        }
    }
}

extension ListenAddress {
    /// Where the monitor listens when nobody says where.
    static let usual = ListenAddress(host: "127.0.0.1", port: 8_484)

    private init(host: String, port: Int) {
        self.host = host
        self.port = port
    }
}

extension DatabaseLocation {
    /// Where the monitor keeps what it knows when nobody says where.
    static let usual = DatabaseLocation.sqlite(path: "shieldwatch.db")
}

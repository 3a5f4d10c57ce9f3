import Messages
public import SourceText
import YAMLSyntax
import Yams

extension MonitorConfiguration {
    private static let keys = [
        "access", "database", "inventory", "language", "listen", "notifiers", "retention", "silence", "sources", "url",
    ]

    /// Reads a file. Paths in it are relative to its folder.
    ///
    /// The keys of a notifier's kind are read by whoever sends notifications.
    /// - Throws: `SyntaxError` at the first place that is no setting, or does not go together with another.
    public init(_ source: SourceFile) throws(SyntaxError) {
        let yaml = try YAMLText(source)
        let root = try yaml.root() ?? .mapping(Node.Mapping([]))
        let node = ConfigurationNode(root, in: yaml)
        let top = try ConfigurationMapping(node, keys: Self.keys)
        written = node.written()
        let folder = source.path.lastIndex(of: "/").map { String(source.path[...$0]) } ?? ""
        path = source.path
        listen = try top.entry("listen", takes: "HOST:PORT", .usual, ListenAddress.init)
        database = try top.entry("database", takes: "sqlite:PATH or postgresql://…", .usual, DatabaseLocation.init)
        language = try top.entry("language", takes: "en or ja", .english) { Language(rawValue: $0) }
        url = try top.entry("url", takes: "an address that begins with http:// or https://", nil, Self.url)
        inventory = try top.all("inventory", keys: InventorySource.keys) { mapping throws(SyntaxError) in
            try InventorySource(mapping, relativeTo: folder)
        }
        sources = try top.all("sources", keys: EntrySource.keys) { mapping throws(SyntaxError) in
            try EntrySource(mapping, relativeTo: folder)
        }
        notifiers = try top.all("notifiers", keys: nil) { mapping throws(SyntaxError) in
            try ChannelSettings(mapping, relativeTo: folder)
        }
        access = try top.mapping("access", keys: AccessConfiguration.keys).map { mapping throws(SyntaxError) in
            try AccessConfiguration(mapping, relativeTo: folder)
        }
        retention = try RetentionConfiguration(top.mapping("retention", keys: RetentionConfiguration.keys))
        silence = try SilenceConfiguration(top.mapping("silence", keys: SilenceConfiguration.keys))
        try checkNames(top)
    }

    private static func url(_ text: String) -> String?? {
        guard text.hasPrefix("http://") || text.hasPrefix("https://"), !text.contains(" ") else { return .none }
        return .some(text.hasSuffix("/") ? String(text.dropLast()) : text)
    }

    /// Sources and notifiers are told apart by their names.
    private func checkNames(_ top: ConfigurationMapping) throws(SyntaxError) {
        var known: Set<String> = []
        for source in sources where !known.insert(source.name).inserted {
            throw SyntaxError("two sources are called '\(source.name)'", at: top.offset("sources"))
        }
        known = []
        for notifier in notifiers where !known.insert(notifier.name).inserted {
            let place = notifier.mapping.offset("name")
            throw SyntaxError("two notifiers are called '\(notifier.name)'", at: place)
        }
    }
}

extension ConfigurationMapping {
    fileprivate func entry<Value>(
        _ key: String,
        takes expected: Message,
        _ usual: Value,
        _ read: (String) -> Value?
    ) throws(SyntaxError) -> MonitorConfiguration.Entry<Value> {
        MonitorConfiguration.Entry(value: try value(key, takes: expected, read) ?? usual, line: line(key))
    }

    fileprivate func all<Value>(
        _ key: String,
        keys: [String]?,
        _ read: (ConfigurationMapping) throws(SyntaxError) -> Value
    ) throws(SyntaxError) -> [Value] {
        var values: [Value] = []
        for mapping in try list(key, keys: keys) { values.append(try read(mapping)) }
        return values
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

import Messages

/// The variables of a boot loader.
struct GRUBEnvironment: Sendable {
    /// What is known of a variable.
    enum Value: Hashable, Sendable {
        case text(String)
        case unknown(Message)
    }

    private var values: [String: Value]
    private var exported: Set<String>

    /// How long a value may become: a script can double a variable in each line.
    private static let sizeLimit = 1 << 16

    /// The variables that GRUB itself sets on this platform (GRUB manual, "Special environment variables"; the names
    /// of features are those of `features` in its normal mode).
    init(prefix: String, root: String, given: [String: String]) {
        var values = ["grub_platform": "efi", "grub_cpu": "x86_64", "prefix": prefix, "root": root, "?": "0"]
        for feature in Self.features { values["feature_\(feature)"] = "y" }
        values.merge(given) { _, given in given }
        exported = Set(values.keys)
        self.values = values.mapValues { .text($0) }
    }

    private static let features = [
        "chainloader_bpb", "ntldr", "platform_search_hint", "default_font_path", "all_video_module", "menuentry_id",
        "menuentry_options", "200_final", "nativedisk_cmd", "timeout_style",
    ]

    /// The value of a variable; empty when nobody has set it.
    func value(of name: String) throws(GRUBStop) -> String {
        switch values[name] {
        case .text(let text): return text
        case .unknown(let reason): throw GRUBStop(reason)
        case nil:
            guard !Self.isSetByGRUB(name) else {
                throw GRUBStop("GRUB itself sets the variable '\(name)' on the machine, to what is not known here")
            }
            return ""
        }
    }

    /// The value of a variable; nil when nobody has set it.
    func optionalValue(of name: String) throws(GRUBStop) -> String? {
        guard values[name] != nil || Self.isSetByGRUB(name) else { return nil }
        return try value(of: name)
    }

    /// Sets a variable as a script does.
    mutating func set(_ name: String, to text: String) throws(GRUBStop) {
        guard text.utf8.count <= Self.sizeLimit, values.count < 10_000 else {
            throw GRUBStop("the variable '\(name)' becomes longer than is followed")
        }
        // GRUB takes the brackets of a device off.
        let isDevice = name == "root" && text.hasPrefix("(") && text.hasSuffix(")")
        values[name] = .text(isDevice ? String(text.dropFirst().dropLast()) : text)
    }

    /// Says that a variable has a value that nobody knows.
    mutating func forget(_ name: String, because reason: Message) { values[name] = .unknown(reason) }

    mutating func unset(_ name: String) { values[name] = nil }

    mutating func export(_ name: String) { exported.insert(name) }

    /// The variables that a configuration or a submenu of its own begins with.
    func inner() -> GRUBEnvironment {
        var inner = self
        inner.values = values.filter { exported.contains($0.key) }
        return inner
    }

    /// Names that GRUB sets by itself, from the machine, the network or the way it was started.
    private static func isSetByGRUB(_ name: String) -> Bool {
        let names: Set<String> = [
            "cmdpath", "fw_path", "lockdown", "shim_lock", "package_version", "color_normal", "color_highlight",
            "locale_dir", "secondary_locale_dir", "bootp", "timeout_was_set", "grub_bios", "check_signatures",
        ]
        return names.contains(name) || ["net_", "pxe_"].contains(where: name.hasPrefix)
    }
}

/// A release of a module, such as 44.2.0 (Semantic Versioning, without labels behind it).
struct ModuleVersion: Hashable, Comparable, CustomStringConvertible {
    let major, minor, patch: Int

    /// Reads up to three numbers, `v` in front allowed; nil for anything else, labels such as `-beta` included.
    init?(_ text: some StringProtocol) {
        let core = text.drop { $0 == "v" || $0 == "V" }
        let parts = core.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCII) ? Int($0) : nil }
        guard (1...3).contains(parts.count), numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else {
            return nil
        }
        major = numbers[0]
        minor = numbers.count > 1 ? numbers[1] : 0
        patch = numbers.count > 2 ? numbers[2] : 0
    }

    private init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    var description: String { "\(major).\(minor).\(patch)" }

    /// The first release that may break what this one promises.
    var nextMajor: ModuleVersion { ModuleVersion(major + 1, 0, 0) }

    static func < (left: ModuleVersion, right: ModuleVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }
}

/// What a call's `version` allows (Terraform, "Version Constraints").
struct ModuleVersionConstraint {
    private struct Clause {
        let sign: Substring
        let version: ModuleVersion

        /// How many numbers are written, which is what `~>` goes by.
        let length: Int

        func admits(_ candidate: ModuleVersion) -> Bool {
            switch sign {
            case "", "=": candidate == version
            case "!=": candidate != version
            case ">": candidate > version
            case ">=": candidate >= version
            case "<": candidate < version
            case "<=": candidate <= version
            default: candidate >= version && hasSameBeginning(candidate)
            }
        }

        /// `~> 3.1` lets the second number grow, `~> 3.1.0` the third, `~> 3` any.
        private func hasSameBeginning(_ candidate: ModuleVersion) -> Bool {
            switch length {
            case 1: true
            case 2: candidate.major == version.major
            default: candidate.major == version.major && candidate.minor == version.minor
            }
        }
    }

    private let clauses: [Clause]

    /// Reads constraints separated by commas; nil when one of them is none.
    init?(_ text: String) {
        var clauses: [Clause] = []
        for part in text.split(separator: ",") {
            let clause = part.filter { !$0.isWhitespace }
            let sign = clause.prefix { "=<>~!".contains($0) }
            let number = clause.dropFirst(sign.count)
            guard ["", "=", "!=", ">", ">=", "<", "<=", "~>"].contains(sign), let version = ModuleVersion(number) else {
                return nil
            }
            clauses.append(Clause(sign: sign, version: version, length: number.split(separator: ".").count))
        }
        guard !clauses.isEmpty else { return nil }
        self.clauses = clauses
    }

    /// Whether a release may be taken.
    func admits(_ version: ModuleVersion) -> Bool { clauses.allSatisfy { $0.admits(version) } }
}

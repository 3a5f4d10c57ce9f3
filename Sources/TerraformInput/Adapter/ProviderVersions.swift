import HCL
import SourceText

/// Which versions of the Google provider a configuration can be applied with.
struct ProviderVersions {
    /// Version constraints of all modules that lead to a resource, such as `~> 3.45, != 3.50.0`.
    let constraints: [String]

    /// The version that the lock file pins, when there is one.
    let locked: String?

    /// Whether only versions below that major one are possible.
    func isBelow(major: Int) -> Bool {
        if let locked, let version = Self.numbers(locked) { return version[0] < major }
        return constraints.contains { constraint in
            constraint.split(separator: ",").contains { Self.isBelow(String($0), major) }
        }
    }

    /// Whether one clause, such as `< 4.0` or `~> 3.45`, excludes that major version and all later ones.
    private static func isBelow(_ clause: String, _ major: Int) -> Bool {
        let clause = clause.filter { !$0.isWhitespace }
        let sign = clause.prefix { "=<>~!".contains($0) }
        guard let version = numbers(String(clause.dropFirst(sign.count))) else { return false }
        switch sign {
        case "", "=", "<=": return version[0] < major
        case "<": return version[0] < major || (version[0] == major && version.dropFirst().allSatisfy { $0 == 0 })
        // `~> 3` allows 4, `~> 3.0` does not: only the last number may grow.
        case "~>": return version.count > 1 && version[0] < major
        default: return false
        }
    }

    private static func numbers(_ text: String) -> [Int]? {
        let core = text.drop { $0 == "v" }.prefix { $0.isNumber || $0 == "." }
        let numbers = core.split(separator: ".").map { Int($0) ?? 0 }
        return numbers.isEmpty ? nil : numbers
    }

    /// The local name of the provider that a resource uses: `google`, unless it names another one.
    static func provider(of resource: ResourceDeclaration) -> String {
        guard let attribute = resource.body.attribute("provider") else { return "google" }
        if let text = attribute.literalString { return text.split(separator: ".").first.map(String.init) ?? "google" }
        if case .native(let expression) = attribute.form, case .reference(let name, _) = expression.kind { return name }
        return "google"
    }

    /// The versions in `.terraform.lock.hcl` of a root module, by the provider's last name.
    static func locked(in root: String, _ scanned: ScannedFiles) -> [String: String] {
        let path = FilePath.join(root, ".terraform.lock.hcl")
        guard scanned.scope.fileSystem.kind(of: path) == .file, let source = scanned.read(path) else { return [:] }
        do {
            var versions: [String: String] = [:]
            for block in try SyntaxTree(source).body.blocks where block.type == "provider" {
                guard let address = block.labels.first, address.contains("/hashicorp/") else { continue }
                versions[FilePath.name(address)] = block.body.attribute("version")?.value.literalString
            }
            return versions
        } catch {
            scanned.note(error, in: source)
            return [:]
        }
    }
}

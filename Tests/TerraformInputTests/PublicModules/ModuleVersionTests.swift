import Testing

@testable import TerraformInput

/// Versions and what constraints allow, as Terraform reads them.
struct ModuleVersionTests {
    @Test(arguments: [
        ("44.2.0", true), ("= 44.2.0", true), ("v44.2.0", true), ("44.2", true), ("44.2.1", false), ("~> 44.0", true),
        ("~> 44.2.0", true), ("~> 44.1.0", false), ("~> 44", true), ("~> 43", true), ("~> 43.0", false),
        (">= 44.0, < 45.0", true), ("> 44.2.0", false), ("!= 44.2.0", false), ("<= 44.2.0", true), (">=30", true),
        (">= 44.0, != 44.2.0", false),
    ])
    func admits(_ text: String, _ expected: Bool) throws {
        let version = try #require(ModuleVersion("44.2.0"))
        let constraint = try #require(ModuleVersionConstraint(text))
        #expect(constraint.admits(version) == expected)
    }

    @Test(arguments: ["", ",", "latest", "~>", "=> 1.0", "1.0.0-beta", "1.2.3.4", "1..2", "== 1.0", "９.0"])
    func refusesWhatIsNoConstraint(_ text: String) {
        #expect(ModuleVersionConstraint(text) == nil)
    }

    @Test func ordersByNumber() throws {
        let versions = try ["9.9.9", "10.0.0", "10.0.1", "10.1.0"].map { try #require(ModuleVersion($0)) }
        #expect(versions == versions.sorted())
        #expect(versions[1].nextMajor.description == "11.0.0")
    }
}

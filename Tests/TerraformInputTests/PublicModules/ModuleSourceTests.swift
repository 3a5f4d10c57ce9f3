import Testing

@testable import TerraformInput

/// The same module is recognised however its address is written.
struct ModuleSourceTests {
    private static let repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine"

    @Test(arguments: [
        "github.com/terraform-google-modules/terraform-google-kubernetes-engine//modules/auth?ref=v1.0.0",
        "git::https://github.com/terraform-google-modules/terraform-google-kubernetes-engine.git//modules/auth?ref=v1.0.0",
        "git@github.com:terraform-google-modules/terraform-google-kubernetes-engine.git//modules/auth?ref=v1.0.0",
        "git::ssh://git@github.com/terraform-google-modules/terraform-google-kubernetes-engine//modules/auth/?depth=1&ref=v1.0.0",
        "git::https://token@GitHub.com/Terraform-Google-Modules/terraform-google-kubernetes-engine//./modules/auth?ref=v1.0.0",
        "https://www.github.com/terraform-google-modules/terraform-google-kubernetes-engine//modules/auth?ref=v1.0.0",
    ])
    func repositories(_ text: String) {
        let source = ModuleSource(text)
        #expect(source.place == Self.repository)
        #expect(source.folder == "modules/auth")
        #expect(source.reference == "v1.0.0")
        #expect(source.isRepository)
    }

    @Test(arguments: [
        ("terraform-google-modules/kubernetes-engine/google", "."),
        ("registry.terraform.io/terraform-google-modules/kubernetes-engine/google//modules/auth", "modules/auth"),
        ("registry.opentofu.org/Terraform-Google-Modules/kubernetes-engine/google//modules/auth/", "modules/auth"),
    ])
    func registries(_ text: String, _ folder: String) {
        let source = ModuleSource(text)
        #expect(source.place == "terraform-google-modules/kubernetes-engine/google")
        #expect(source.folder == folder)
        #expect(source.reference == nil)
        #expect(!source.isRepository)
    }

    @Test(arguments: ["", "?", "//", "::", "git::", "@", "git@", "a:b", "https://", "//x?ref=", "?ref=a?ref=b"])
    func oddTextsAreNothingKnown(_ text: String) {
        if case .unknown = PublicModuleLibrary().resolve(text, version: nil) { return }
        Issue.record("'\(text)' is taken for a known module")
    }

    @Test func anotherHostIsAnotherModule() {
        #expect(
            ModuleSource("app.terraform.io/terraform-google-modules/kubernetes-engine/google").place
                == "app.terraform.io/terraform-google-modules/kubernetes-engine/google"
        )
        #expect(ModuleSource("git::https://gitlab.com/a/b.git").place == "gitlab.com/a/b")
    }
}

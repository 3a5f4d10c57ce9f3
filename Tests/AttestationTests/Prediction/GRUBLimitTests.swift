import Messages
import Testing

@testable import Attestation

/// Scripts that would take for ever, or more memory than there is, are left at a limit.
struct GRUBLimitTests {
    private func reason(_ script: String) -> String? {
        var conditions = GRUBConditions()
        conditions.files = GRUBFiles(["\(conditions.prefix)/grub.cfg": Array(script.utf8)], isComplete: true)
        return GRUBCourse.following(conditions).unknownCommands?.description
    }

    @Test(
        arguments: [
            ("while true; do true; done\n", "the script runs longer than is followed"),
            ("function f {\n f\n}\nf\n", "calls nest deeper than is followed"),
            ("source $prefix/grub.cfg\n", "calls nest deeper than is followed"),
            ("set a=xxxxxxxx\nwhile true; do set a=$a$a; done\n", "the variable 'a' becomes longer than is followed"),
            (
                String(repeating: "[ ", count: 1) + String(repeating: "\"(\" ", count: 40) + "]\n",
                "a test nests deeper than is followed"
            ),
        ]
    )
    func limitsHold(_ script: String, _ expected: String) {
        #expect(reason(script) == expected)
    }

    @Test func deepNestingIsRefusedWhereItStands() {
        let deep = String(repeating: "if true; then\n", count: 200)
        #expect(reason(deep)?.hasSuffix("nested deeper than 64 levels") == true)
        let chain = "if false; then true\n" + String(repeating: "elif false; then true\n", count: 200) + "fi\n"
        #expect(reason(chain)?.hasSuffix("nested deeper than 64 levels") == true)
        let menus = String(repeating: "submenu a {\n", count: 200)
        #expect(reason(menus)?.hasSuffix("nested deeper than 64 levels") == true)
    }

    @Test(arguments: ["'", "\"", "$", "${", "${a", "\\", "a\\", "{", "}", "if", "for", "function f", "menuentry a {"])
    func unfinishedScriptsAreRefused(_ script: String) {
        #expect(reason(script) != nil)
    }
}

/// Which folders are root modules: those that no other scanned folder calls.
enum RootSelection {
    static func roots(among folders: [ModuleFolder], _ library: ModuleLibrary) -> [ModuleFolder] {
        var called: Set<String> = []
        for folder in folders {
            for target in library.calledFolders(of: folder) where target.path != folder.path {
                called.insert(target.path)
            }
        }
        var roots = folders.filter { !called.contains($0.path) }
        // Modules that only call each other have no root; the first of each circle stands for it.
        var reached: Set<String> = []
        for root in roots { reach(root, library, &reached) }
        for folder in folders where !reached.contains(folder.path) {
            roots.append(folder)
            reach(folder, library, &reached)
        }
        return roots.sorted { $0.path < $1.path }
    }

    private static func reach(_ folder: ModuleFolder, _ library: ModuleLibrary, _ reached: inout Set<String>) {
        var waiting = [folder]
        while let next = waiting.popLast() {
            guard reached.insert(next.path).inserted else { continue }
            waiting += library.calledFolders(of: next)
        }
    }
}

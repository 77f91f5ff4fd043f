internal import Glibc

/// A walk through the folders of a tree, which keeps open the way down to where it stands.
struct FolderCursor {
    private let places: [OutputLayout.Place]
    private let makesFolders: Bool
    /// From the root down; the last is the deepest.
    private var way: [(place: Int, folder: Folder)]
    /// The folder asked for last, which is asked for again for each of its files.
    private var latest: (place: Int, folder: Folder?)

    /// How many folders of the way were open before.
    private var known = 1

    /// The folders that had to be opened for it.
    var opened: ArraySlice<(place: Int, folder: Folder)> { way[known...] }

    /// The place of the folder asked for last.
    var place: Int { latest.place }

    /// Stands at the root of a tree, to look at what is there or to make what is missing.
    init(at root: Folder, of places: [OutputLayout.Place], makesFolders: Bool) {
        self.places = places
        self.makesFolders = makesFolders
        way = [(0, root)]
        latest = (0, root)
    }

    /// The folder at one of the places; `nil` if the tree lacks it and it is not to be made.
    mutating func folder(_ place: Int) throws(PublicationFailure) -> Folder? {
        if latest.place == place { return latest.folder }
        latest = (place, try walk(to: place))
        return latest.folder
    }

    /// The folder at one of the places, made if it is missing.
    mutating func madeFolder(_ place: Int) throws(PublicationFailure) -> Folder {
        guard let made = try folder(place) else {
            throw .system(SystemError(number: ENOENT), at: way[0].folder.path)
        }
        return made
    }

    private mutating func walk(to place: Int) throws(PublicationFailure) -> Folder? {
        var steps: [Int] = []
        var open = place
        while !way.contains(where: { $0.place == open }) {
            steps.append(open)
            open = places[open].parent
        }
        while way.last?.place != open { way.removeLast() }
        known = way.count
        for step in steps.reversed() {
            let name = places[step].name
            guard let parent = way.last?.folder else { return nil }
            let found = makesFolders ? try parent.makeFolder(name) : try parent.folder(name)
            guard let found else { return nil }
            way.append((step, found))
        }
        return way.last?.folder
    }
}

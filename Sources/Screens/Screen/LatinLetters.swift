/// The plain letters of a Latin letter with marks, or of two letters in one: `é` → `e`, `Œ` → `OE`. `nil` for any other scalar.
///
/// Unicode's names say the same, as in `LATIN SMALL LETTER E WITH ACUTE`, but the table of all names would make the program half
/// a megabyte larger. A test compares this table with the names.
func plainLetters(of scalar: Unicode.Scalar) -> [UInt8]? {
  let place: Int
  switch scalar.value {
  case 0xC0...0x24F: place = Int(scalar.value) - 0xC0
  case 0x1E00...0x1EFF: place = Int(scalar.value) - 0x1E00 + 0x190
  default: return nil
  }
  let both = unsafe UnsafeBufferPointer(start: table.utf8Start, count: table.utf8CodeUnitCount)
  let letters = unsafe both[(2 * place)..<(2 * place + 2)].prefix { $0 != UInt8(ascii: ".") }
  return unsafe letters.isEmpty ? nil : Array(letters)
}

/// Two bytes for each scalar from U+00C0 to U+024F and from U+1E00 to U+1EFF. Full stops fill the bytes that are not needed.
private let table: StaticString = """
  A.A.A.A.A.A.AEC.E.E.E.E.I.I.I.I...N.O.O.O.O.O...O.U.U.U.U.Y.....\
  a.a.a.a.a.a.aec.e.e.e.e.i.i.i.i...n.o.o.o.o.o...o.u.u.u.u.y...y.\
  A.a.A.a.A.a.C.c.C.c.C.c.C.c.D.d.D.d.E.e.E.e.E.e.E.e.E.e.G.g.G.g.\
  G.g.G.g.H.h.H.h.I.i.I.i.I.i.I.i.I...IJijJ.j.K.k...L.l.L.l.L.l.L.\
  l.L.l.N.n.N.n.N.n.n.....O.o.O.o.O.o.OEoeR.r.R.r.R.r.S.s.S.s.S.s.\
  S.s.T.t.T.t.T.t.U.u.U.u.U.u.U.u.U.u.U.u.W.w.Y.y.Y.Z.z.Z.z.Z.z...\
  b.B.B.b.......C.c...D.D.d.........F.f.G...hv..I.K.k.l.....N.n.O.\
  O.o.OIoiP.p.YR........t.T.t.T.U.u...V.Y.y.Z.z...................\
  ........DZD.dzLJL.ljNJN.njA.a.I.i.O.o.U.u.U.u.U.u.U.u.U.u...A.a.\
  A.a.AEaeG.g.G.g.K.k.O.o.O.o.....j.DZD.dzG.g.....N.n.A.a.AEaeO.o.\
  A.a.A.a.E.e.E.e.I.i.I.i.O.o.O.o.R.r.R.r.U.u.U.u.S.s.T.t.....H.h.\
  N.d.OUouZ.z.A.a.E.e.O.o.O.o.O.o.O.o.Y.y.l.n.t...dbqpA.C.c.L.T.s.\
  z.....B.U...E.e.J.j...q.R.r.Y.y.\
  A.a.B.b.B.b.B.b.C.c.D.d.D.d.D.d.D.d.D.d.E.e.E.e.E.e.E.e.E.e.F.f.\
  G.g.H.h.H.h.H.h.H.h.H.h.I.i.I.i.K.k.K.k.K.k.L.l.L.l.L.l.L.l.M.m.\
  M.m.M.m.N.n.N.n.N.n.N.n.O.o.O.o.O.o.O.o.P.p.P.p.R.r.R.r.R.r.R.r.\
  S.s.S.s.S.s.S.s.S.s.T.t.T.t.T.t.T.t.U.u.U.u.U.u.U.u.U.u.V.v.V.v.\
  W.w.W.w.W.w.W.w.W.w.X.x.X.x.Y.y.Z.z.Z.z.Z.z.h.t.w.y.a...........\
  A.a.A.a.A.a.A.a.A.a.A.a.A.a.A.a.A.a.A.a.A.a.A.a.E.e.E.e.E.e.E.e.\
  E.e.E.e.E.e.E.e.I.i.I.i.O.o.O.o.O.o.O.o.O.o.O.o.O.o.O.o.O.o.O.o.\
  O.o.O.o.U.u.U.u.U.u.U.u.U.u.U.u.U.u.Y.y.Y.y.Y.y.Y.y.........Y.y.
  """

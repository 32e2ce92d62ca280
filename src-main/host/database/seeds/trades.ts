/** Trades seen in facilities; the office adds its own. The second part: not for those under 18 (Labour Code 45/2019 Art. 147: metal work, building sites). */
export const firstTrades: readonly (readonly [name: string, notForMinors: 0 | 1])[] = [
  ['Trồng trọt, trồng rau', 0],
  ['Chăn nuôi', 0],
  ['Đan lưới', 0],
  ['Đan chiếu', 0],
  ['Làm mi mắt giả', 0],
  ['Làm đá mỹ nghệ', 1],
  ['Mộc mỹ nghệ', 0],
  ['Làm vàng mã, giấy tiền', 0],
  ['May công nghiệp', 0],
  ['Gia công, lắp ráp điện tử', 0],
  ['Cơ khí, hàn', 1],
  ['Sửa chữa điện, điều hòa', 0],
  ['Xây dựng', 1],
  ['Nấu ăn', 0],
]

/** A made-up head with long names, for samples. */
export const longLetterhead = {
  parentLines: ['Công an Thành phố Hồ Chí Minh', 'Phòng Cảnh sát điều tra tội phạm về ma túy'],
  letterName: 'Cơ sở cai nghiện ma túy số 2 Thành phố Hồ Chí Minh',
  place: 'Thành phố Hồ Chí Minh',
}
